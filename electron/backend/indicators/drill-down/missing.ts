/** What a value lacks, in words: units that were not covered, standards that were not reached. */
import { toRecords } from '#db/repositories/record-reader.ts';
import type { RecordEnvelope } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Measure } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { fieldOf } from '#shared/records/index.ts';
import { listStandards } from '../measures/attainment.ts';
import { compileCoverage } from '../measures/coverage.ts';
import { evidenceItems } from '../measures/evidence.ts';
import type { MeasureContext } from '../measures/types.ts';
import { sql } from '../sql.ts';

export interface Missing {
  key: string;
  text: LocalText;
}

/** Empty for measures that lack nothing by their nature. */
export function missingOf(measure: Measure, context: MeasureContext, department: string | null): Missing[] {
  if (measure.kind === 'evidence') return missingEvidence(context);
  if (measure.kind === 'coverage') {
    if (measure.count === 'uncovered') return [];
    const { units, covered } = compileCoverage(measure, context);
    const query = sql`SELECT * FROM ${units.table} WHERE ${units.scope} AND ${units.kept} AND NOT ${covered}
      AND (${department ?? ''} = '' OR ${units.department} = ${department ?? ''}) ORDER BY natural_key`;
    const rows = context.reader.allSql<RecordEnvelope & Record<string, unknown>>(query.text, ...query.values);
    return toRecords(context.reader, units.type, rows).map(({ values, envelope }) => {
      const key = String(values[measure.unitKey] ?? envelope.natural_key);
      const name = String(values.name ?? key);
      const latin = String(values.name_en ?? name);
      return { key, text: { zh: `${name}（${key}）`, en: `${latin} (${key})` } };
    });
  }
  if (measure.kind !== 'attainment') return [];
  const names = unitNames(context.reader);
  const by = fieldOf(context.reader.catalog.type(measure.rows.from), measure.by);
  const kinds = new Map(by.kind === 'choice' ? by.options.map((option) => [option.code, option.label]) : []);
  return listStandards(measure, context)
    .filter((standard) => standard.count < standard.atLeast)
    .filter((standard) => department === null || standard.department === department)
    .map((standard) => {
      const unit = names.get(standard.unit) ?? { zh: standard.unit, en: standard.unit };
      const kind = kinds.get(standard.kind) ?? { zh: standard.kind, en: standard.kind };
      const month = periodLabel(standard.month);
      return {
        key: `${standard.unit} ${standard.month} ${standard.kind}`,
        text: {
          zh: `${unit.zh} ${month.zh} ${kind.zh}：${standard.count} 次，应不少于 ${standard.atLeast} 次`,
          en: `${unit.en}, ${month.en}, ${kind.en}: ${standard.count}, at least ${standard.atLeast} needed`,
        },
      };
    });
}

const missingEvidence = (context: MeasureContext): Missing[] =>
  evidenceItems(context)
    .filter(({ proved }) => !proved)
    .map(({ framework, item, outdated }) => ({
      key: `${framework.id} ${item.code}`,
      text: {
        zh: `${framework.label.zh} ${item.code} ${item.title.zh}${outdated ? '：佐证已失效' : ''}`,
        en: `${framework.label.en}, ${item.code} ${item.title.en}${outdated ? ': evidence out of date' : ''}`,
      },
    }));

function unitNames(reader: Reader): Map<string, LocalText> {
  const rows = reader.allSql<{ code: string; name: string | null; name_en: string | null }>(
    'SELECT code, name, name_en FROM rec_department',
  );
  return new Map(
    rows.map(({ code, name, name_en }) => [
      code,
      { zh: name ?? name_en ?? code, en: name_en ?? name ?? code },
    ]),
  );
}
