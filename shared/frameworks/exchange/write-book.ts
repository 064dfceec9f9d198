/** A framework as the rows of a workbook. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { CrosswalkLink } from '../crosswalk/types.ts';
import type { Framework, FrameworkItem } from '../types.ts';

export interface FrameworkBook {
  framework: Record<string, string>;
  items: Record<string, string | number>[];
  links: Record<string, string>[];
}

const triple = (id: string, label: LocalText): string => [id, label.zh, label.en].join(' | ');

export function frameworkBook(framework: Framework, links: readonly CrosswalkLink[]): FrameworkBook {
  const { rating } = framework;
  return {
    framework: {
      id: framework.id,
      based_on: framework.basedOn ?? '',
      edition: framework.edition,
      label_zh: framework.label.zh,
      label_en: framework.label.en,
      publisher_zh: framework.publisher.zh,
      publisher_en: framework.publisher.en,
      from: framework.effectiveFrom,
      to: framework.effectiveTo ?? '',
      note_zh: framework.note.zh,
      note_en: framework.note.en,
      levels:
        rating.kind === 'levels'
          ? rating.levels.map(({ code, label }) => triple(code, label)).join('\n')
          : '',
      step: rating.kind === 'points' ? String(rating.step) : '',
      kinds: (framework.kinds ?? []).map(({ id, label }) => triple(id, label)).join('\n'),
    },
    items: itemRows(framework.items, ''),
    links: links
      .filter(({ kind }) => kind !== 'none')
      .map((link) => ({
        code: link.code,
        kind: link.kind,
        other: link.otherFramework,
        other_code: link.otherCode,
        reason: link.reason,
      })),
  };
}

function itemRows(items: readonly FrameworkItem[], parent: string): Record<string, string | number>[] {
  return items.flatMap((item) => [
    {
      code: item.code,
      parent,
      title_zh: item.title.zh,
      title_en: item.title.en,
      kind: item.kind ?? '',
      points: item.points ?? '',
      core: item.core ? '1' : '',
      text: item.text ?? '',
      guidance_zh: item.guidance?.zh ?? '',
      guidance_en: item.guidance?.en ?? '',
      evidence: (item.evidence ?? []).map(({ id, label }) => triple(id, label)).join('\n'),
      indicators: (item.indicators ?? []).join(' '),
      tables: (item.tables ?? []).join(' '),
      valid_from: item.validFrom ?? '',
      valid_to: item.validTo ?? '',
      verified: item.verified ? '1' : '',
      checked: item.checked ? [item.checked.by, item.checked.at, item.checked.source].join(' | ') : '',
      key: item.key ?? '',
    },
    ...itemRows(item.children ?? [], item.code),
  ]);
}
