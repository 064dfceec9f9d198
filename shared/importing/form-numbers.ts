/** Numbers for rows that came without any: made from the survey and the row, so that the same file gives the same numbers. */
import { instrumentOf } from '#shared/records/questionnaire.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fold } from './fold.ts';

/** What the tools put around a survey's title in the names of their files: counts, the way of export, copies. */
const ADDED = [
  /\.[a-z]{2,5}$/i,
  /\s*[(（]\d+[)）]$/,
  /[-_\s]*(?:副本|copy)$/i,
  /_\d+_\d+$/,
  /[-_](?:按文本|按序号|按分数)(?=[-_]|$)/,
  /[-_]\d{8,14}$/,
];

/** The title of a survey by its file's name. */
export function surveyTitle(fileName: string): string {
  return ADDED.reduce((text, part) => text.replace(part, ''), fileName).trim() || fileName;
}

/** Six letters and digits that stay the same for a survey when it is exported again with more answers. */
export function surveyKey(title: string, columns: readonly { heading: string }[]): string {
  const text = `${fold(title)}\u001f${columns.map(({ heading }) => fold(heading)).join('\u001f')}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}

/**
 * The field that tells one row of a file from another by nothing but its number, where a type has one: that of a form whose
 * writer stays unnamed, that of an examinee beside the answers to one paper. A file may leave it out.
 */
export function rowNumberField(type: RecordType): string | null {
  const key = type.fields.filter(({ name }) => type.key.includes(name));
  if (type.fields.some(({ kind }) => kind === 'answers'))
    return key.find(({ kind, personal }) => kind === 'reference' && personal)?.name ?? null;
  const [field, ...more] = key;
  const unnamed = type.privacy === 'anonymous' && instrumentOf(type) !== null && more.length === 0;
  return unnamed && field?.kind === 'text' && field.identifier ? field.name : null;
}
