/** The same content as data, for the workbook. */

import { leavesOf } from '#shared/frameworks/index.ts';
import { say } from '#shared/i18n/language.ts';
import { exclusionReasons } from '#shared/indicators/row-sets.ts';
import type { AnnexStandard, AnnexWords, Block, ReportAnnex } from '../document.ts';
import { plainText } from '../templates/text.ts';
import { unitText } from '../wording.ts';
import { contentOf } from './appendix-sources.ts';
import { narrativeOf } from './narrative.ts';
import type { Scope } from './scope.ts';

export function annexOf(scope: Scope, withStandards: boolean): ReportAnnex {
  const { data, language, sources } = scope;
  return {
    words: scope.narratives.flatMap(({ code, title, blocks }) =>
      blocks.flatMap((block) => wordsOf(block).map((words) => ({ code, title, ...words }))),
    ),
    departments: data.departments.map(({ code }) => ({ code, name: scope.departmentName(code) })),
    definitions: [...data.indicators, ...(data.former ?? [])].map((indicator) => ({
      id: indicator.id,
      version: indicator.version,
      label: say(indicator.label, language),
      definition: say(indicator.definition, language),
      source: say(indicator.source.text, language),
      verified: indicator.source.verified,
      unit: unitText(indicator, language),
      decimals: indicator.decimals,
      target: indicator.target?.value ?? null,
      direction: indicator.direction,
      exclusions: exclusionReasons(indicator).map((reason) => say(reason, language)),
    })),
    values: [...data.values],
    standards: withStandards ? standards(scope) : [],
    sources: sources.map(({ mark, source }) => ({
      mark,
      batch: source.id,
      file: source.file ?? '',
      sha256: source.sha256 ?? '',
      department:
        source.department === null ? scope.word('hospital') : scope.departmentName(source.department),
      types: contentOf(scope, source.types),
      typeIds: [...source.types],
      at: source.at,
      by: source.by,
      rowsRead: source.rowsRead,
      rowsNew: source.rowsNew,
      rowsChanged: source.rowsChanged,
      rowsUnchanged: source.rowsUnchanged,
      rowsRejected: source.rowsRejected,
      digest: source.digest,
    })),
  };
}

/** A block of a narrative line by line. */
function wordsOf(block: Block): Pick<AnnexWords, 'part' | 'text'>[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ part: block.style === 'note' ? 'note' : 'paragraph', text: plainText(block.inlines) }];
    case 'list':
      return block.items.map((item) => ({ part: 'list', text: plainText(item) }));
    case 'table':
      return [
        { part: 'table', text: `${block.number} ${block.caption}` },
        ...block.rows.map((cells) => ({
          part: 'table' as const,
          text: cells
            .map(({ inlines }, index) => `${block.columns[index]?.header ?? ''}: ${plainText(inlines)}`)
            .join(' · '),
        })),
      ];
    case 'chart':
      return [{ part: 'chart', text: `${block.number} ${block.caption}. ${block.alt}` }];
    default:
      return [];
  }
}

function standards(scope: Scope): AnnexStandard[] {
  const { data, language } = scope;
  const scale = data.framework.rating;
  const states = new Map(data.standards.map((state) => [state.code, state]));
  return leavesOf(data.framework).map((item) => {
    const state = states.get(item.code);
    const level =
      scale.kind === 'levels'
        ? scale.levels.find((candidate) => candidate.code === state?.rating?.level)?.label
        : undefined;
    const points = state?.rating?.points;
    const given = state?.evidence ?? [];
    return {
      code: item.code,
      title: say(item.title, language),
      rating: level
        ? say(level, language)
        : typeof points === 'number'
          ? `${points} / ${item.points ?? ''}`
          : '',
      narrative: (state && narrativeOf(scope, state).narrative?.state) ?? 'none',
      evidence: given.length,
      missingEvidence: (item.evidence ?? [])
        .filter((slot) => !given.some((document) => document.slot === slot.id))
        .map((slot) => say(slot.label, language)),
      indicators: [...(item.indicators ?? [])],
    };
  });
}
