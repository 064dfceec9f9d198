import type { LocalText } from '#shared/i18n/language.ts';
import type { ReferenceField } from '#shared/records/types.ts';
import { clean } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, type Parsed, refuse, remark } from '../parse-result.ts';
import { type Finding, finding } from '../problem.ts';
import { cellText } from '../raw.ts';
import { type ReferenceIndex, type ReferenceTarget, targetLabel } from '../references.ts';

/** A reference; the result is the target's natural key, or the text itself where an unknown target is only a warning. */
export function referenceParser(field: ReferenceField, index: ReferenceIndex): CellParser {
  return (cell): Parsed => {
    const text = clean(cellText(cell));
    if (meansMissing(text, !field.required)) return null;
    const resolution = index.resolve(field.to, text);
    if (resolution.kind === 'one') return resolution.target.key;
    if (resolution.kind === 'many') {
      return {
        // Where an unknown target is only a warning, the text stays, and somebody decides later who is meant.
        value: field.unknown === 'error' ? null : text,
        finding: ambiguous(field, text, resolution.targets),
        candidates: resolution.targets.map(({ key, department, from, until }) => {
          return { key, department, from, until };
        }),
      };
    }
    const near = resolution.near;
    const found = finding(
      field.unknown,
      'reference',
      field.unknown === 'error' ? 'reference-unknown' : 'reference-unknown-kept',
      { field: field.label, text },
      near ? { from: text, to: near.key, label: targetLabel(near) } : null,
    );
    return field.unknown === 'error' ? refuse(found) : remark(text, found);
  };
}

function ambiguous(field: ReferenceField, text: string, targets: readonly ReferenceTarget[]): Finding {
  const names = targets.slice(0, 6).map((target) => {
    const label = targetLabel(target).zh;
    return target.department ? `${label} · ${target.department}` : label;
  });
  const list: LocalText = {
    zh: names.join('、') + (targets.length > 6 ? '等' : ''),
    en: names.join(', ') + (targets.length > 6 ? ', …' : ''),
  };
  const kept = field.unknown === 'warning';
  return finding(field.unknown, 'reference', kept ? 'reference-ambiguous-kept' : 'reference-ambiguous', {
    field: field.label,
    text,
    candidates: list,
  });
}
