/** Templates as files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { handedIn } from '#shared/completeness/expected/expectations.ts';
import { say } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { grainOf } from '#shared/periods/period.ts';
import type { Job } from '../context.ts';
import { knownType } from '../record-types/known-type.ts';
import { fileNamePart, freePath } from '../reports/file-names.ts';
import { templateWorkbook } from './workbook.ts';

/** Throws the refusals `record-type-unknown`, `department-unknown` and `bad-period`. */
export function writeTemplate(
  reader: Reader,
  { type: id, department, period, path, language }: Input<'completeness.template'>,
): Output<'completeness.template'> {
  const type = knownType(reader, id);
  const scope = { department: department ?? null, period: knownPeriod(period) };
  if (scope.department !== null) knownDepartment(reader, scope.department);
  writeFileSync(path, templateWorkbook(reader, { type, scope, language }));
  return { path };
}

/** Throws as `writeTemplate` does, before anything is written, and `cancelled` in between. */
export async function writeTemplates(
  reader: Reader,
  input: Input<'completeness.templates'>,
  job: Job,
): Promise<Output<'completeness.templates'>> {
  const { folder, language } = input;
  const period = knownPeriod(input.period);
  const types = input.types?.map((id) => knownType(reader, id)) ?? reader.catalog.types.filter(handedIn);
  const departments =
    input.departments?.map((code) => knownDepartment(reader, code)) ?? departmentsOf(reader);
  const files: Output<'completeness.templates'>['files'] = [];
  const total = types.length * departments.length;
  for (const { code, name } of departments) {
    const place = join(folder, [code, say(name, language)].map(fileNamePart).join('-'));
    mkdirSync(place, { recursive: true });
    for (const type of types) {
      await job.progress('templates', files.length, total, { department: say(name, language) });
      const bytes = templateWorkbook(reader, { type, scope: { department: code, period }, language });
      const file = [fileNamePart(say(type.plural, language)), ...(period === null ? [] : [period])].join('-');
      const path = freePath(place, file, 'xlsx', bytes);
      writeFileSync(path, bytes);
      files.push({ department: code, type: type.id, path });
    }
  }
  return { files };
}

function knownPeriod(period: string | null | undefined): string | null {
  if (period === null || period === undefined) return null;
  if (!grainOf(period)) throw new Refusal('bad-period', `not a period: ${period}`, { period });
  return period;
}

function knownDepartment(reader: Reader, code: string) {
  const found = departmentsOf(reader).find((department) => department.code === code);
  if (!found) throw new Refusal('department-unknown', `no department ${code}`, { code });
  return found;
}
