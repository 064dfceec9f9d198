/** Names of report files, safe on every system. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import type { ReportTemplate } from '#shared/reports/templates/index.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them, and so do we
const FORBIDDEN = /[\u0000-\u001f<>:"/\\|?*\u007f]+/g;
/** Longest part by the institution: the whole name stays under 255 bytes also in Chinese. */
const LONGEST = 40;

/** A part of a file name: no character that any system forbids, no blank, no dot at an end. */
export function fileNamePart(text: string): string {
  return [...text.normalize('NFC').replace(FORBIDDEN, ' ').trim().replace(/\s+/g, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.-]+|[.-]+$/g, '');
}

export const languageWords: Record<Language, string> = { 'zh-CN': 'zh', en: 'en' };

/** `<institution>-<template>-<what it is about>-<framework>-<period>-<language>`, without an ending. */
export function reportFileName(document: ReportDocument, template: ReportTemplate): string {
  return [
    fileNamePart(say(document.institution, document.language)) || 'report',
    fileNamePart(say(template.fileWord, document.language)),
    fileNamePart(document.subjectLabel ?? ''),
    fileNamePart(document.framework.id),
    document.period,
    languageWords[document.language],
  ]
    .filter(Boolean)
    .join('-');
}

/**
 * A path that overwrites nothing: a report that somebody went on writing in stays. The very same bytes keep their name.
 */
export function freePath(folder: string, name: string, ending: string, bytes: Uint8Array): string {
  for (let count = 1; ; count++) {
    const path = join(folder, `${name}${count === 1 ? '' : `-${count}`}.${ending}`);
    if (!existsSync(path) || readFileSync(path).equals(bytes)) return path;
  }
}
