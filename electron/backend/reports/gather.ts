/** Everything that a report is made of, read from the store in its last committed state. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#db/audit-log.ts';
import { recordTable } from '#db/record-tables.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { readCalendar, readFloor } from '#db/repositories/settings.ts';
import type { BatchTable } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import { frameworks } from '#shared/frameworks/index.ts';
import { withOwnIndicators } from '#shared/frameworks/served.ts';
import { reachedLevels } from '#shared/indicators/grouping.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { daysOf, grainOf, shiftPeriod } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import { needsOf } from '#shared/reports/build.ts';
import type { ActionState, GroupedValues, Holding, ReportData, SourceBatch } from '#shared/reports/data.ts';
import type { ReportTemplate } from '#shared/reports/templates/index.ts';
import type { Context } from '../context.ts';
import { groupsOf } from '../indicators/group-labels.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { dayOf } from '../indicators/scope.ts';
import { frameworkIn, standardStates } from '../standards/states.ts';
import { clockReports } from './clock.ts';
import { courseReport } from './course.ts';

export interface GatherRequest {
  /** Null: the first one. */
  framework?: string | null;
  department?: string | null;
  course?: string | null;
  /** An academic year. */
  period: string;
}

/**
 * What the sections of a template ask for, and no more. Throws the refusals `unknown-framework`, `report-period`,
 * `report-department` and `report-course`.
 */
export async function gather(
  context: Context,
  request: GatherRequest,
  template: ReportTemplate,
): Promise<ReportData> {
  const { store, info } = context.workspace();
  const reader = store.read;
  if (grainOf(request.period) !== 'year') {
    throw new Refusal('report-period', `${request.period} is no academic year`, { period: request.period });
  }
  const now = context.env.clock.now();
  const today = dayOf(now);
  const book = indicatorBookOf(reader);
  const values = [0, -1, -2].flatMap((back) =>
    rememberedValues(reader, { period: shiftPeriod(request.period, back), indicators: null, today }),
  );
  const needs = needsOf(template);
  const department = template.subject === 'department' ? departmentOf(info.departments, request) : null;
  const frameworkId = request.framework ?? frameworks[0]?.id ?? '';
  return {
    institution: info.institution,
    department,
    framework: withOwnIndicators(frameworkIn(reader, frameworkId, request.period), book),
    period: request.period,
    date: now.toISOString(),
    author: context.session.profile?.name ?? '',
    status: 'draft',
    dataDigest: digestOf(reader, values),
    floor: readFloor(reader),
    departments: info.departments,
    types: reader.catalog.types.map(({ id, plural }) => ({ id, plural })),
    ...definitionsOf(reader, values, request.period),
    values,
    standards: needs.has('framework') ? standardStates(reader, frameworkId, request.period, today) : [],
    sources: sourcesOf(reader),
    holdings: reader.catalog.types.flatMap((type) => holdingsOf(reader, type)),
    actions: actionsOf(reader, request.period),
    ...(needs.has('clock')
      ? { clock: clockReports(reader, { period: request.period, department, today }) }
      : {}),
    ...(needs.has('groups') ? { grouped: groupedValues(reader, request.period, today) } : {}),
    ...(template.subject === 'course' ? { course: courseReport(reader, request) } : {}),
  };
}

/** Values by programme and by cohort of the indicators that have them, with the names of the groups. */
function groupedValues(reader: Reader, period: string, today: string): GroupedValues[] {
  const { indicators } = indicatorBookOf(reader);
  return reachedLevels.map((by) => {
    const ids = indicators.filter(({ levels }) => levels.includes(by)).map(({ id }) => id);
    const values = rememberedValues(reader, { period, indicators: ids, today, by });
    const groups = groupsOf(reader, by, values);
    const labels = new Map(groups.map(({ code, label }) => [code, label]));
    return {
      by,
      groups,
      values: values.map((value) => {
        const label = value.group && labels.get(value.group.code);
        return value.group && label ? { ...value, group: { ...value.group, label } } : value;
      }),
    };
  });
}

/** The definitions by which the period is computed, and those of earlier periods that were others. */
function definitionsOf(
  reader: Reader,
  values: readonly IndicatorValue[],
  period: string,
): Pick<ReportData, 'indicators' | 'former'> {
  const book = indicatorBookOf(reader);
  const calendar = readCalendar(reader);
  const at = (id: string, key: string) => book.at(id, daysOf(key, calendar).to);
  const indicators = book.indicators.map(({ id }) => at(id, period));
  const keyOf = ({ id, version }: Pick<Indicator, 'id' | 'version'>) => `${id} ${version}`;
  const now = new Set(indicators.map(keyOf));
  const former = new Map(
    values
      .filter(({ indicator, version }) => !now.has(keyOf({ id: indicator, version })))
      .map((value) => [
        keyOf({ id: value.indicator, version: value.version }),
        at(value.indicator, value.period),
      ]),
  );
  return { indicators, former: [...former.values()] };
}

function departmentOf(departments: readonly { code: string }[], { department }: GatherRequest): string {
  const found = departments.find(({ code }) => code === department);
  if (!found) {
    throw new Refusal('report-department', `no department ${department}`, { department: department ?? '' });
  }
  return found.code;
}

/** SHA-256 over the head of the audit chain and the values: what the report was computed from, and what came out. */
function digestOf(reader: Reader, values: readonly IndicatorValue[]): string {
  // Building a report is logged, too, but changes nothing that a report says.
  const head = reader.firstSql<{ hash: string }>(
    `SELECT hash FROM audit WHERE action NOT LIKE 'report%' ORDER BY seq DESC LIMIT 1`,
  );
  return createHash('sha256')
    .update(head?.hash ?? '')
    .update('\n')
    .update(canonicalJson(values))
    .digest('hex');
}

function sourcesOf(reader: Reader): SourceBatch[] {
  return reader
    .allSql<BatchTable>('SELECT * FROM batch WHERE undone_at IS NULL ORDER BY at, id')
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.at,
      by: row.by,
      file: row.file,
      sha256: row.sha256,
      department: row.department,
      types: (JSON.parse(row.types) as string[]).filter(reader.catalog.has),
      rowsRead: row.rows_read,
      rowsNew: row.rows_new,
      rowsChanged: row.rows_changed,
      rowsUnchanged: row.rows_unchanged,
      rowsRejected: row.rows_rejected,
      digest: row.digest,
    }));
}

function holdingsOf(reader: Reader, type: RecordType): Holding[] {
  return reader
    .allSql<Omit<Holding, 'type'>>(
      `SELECT batch, owner, year, count(*) AS rows FROM "${recordTable(type)}"
       GROUP BY batch, owner, year ORDER BY batch, owner, year`,
    )
    .map((row) => ({ type: type.id, ...row }));
}

function actionsOf(reader: Reader, year: string): ActionState[] {
  return reader
    .allSql<Omit<ActionState, 'verified'> & { verified: number | null }>(
      `SELECT action_no AS number, owner AS department, requirement, opened_on AS openedOn, due_on AS dueOn,
              closed_on AS closedOn, verified
       FROM "${recordTable({ id: 'improvement' })}" WHERE year = ? ORDER BY opened_on, action_no`,
      year,
    )
    .map((row) => ({ ...row, verified: row.verified === 1 }));
}
