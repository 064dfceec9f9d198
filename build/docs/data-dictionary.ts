/** Writes docs/data-dictionary.md from the registries, so that it cannot differ from what the app does. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworks, leavesOf } from '#shared/frameworks/index.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { indicators } from '#shared/indicators/index.ts';
import { instruments } from '#shared/instruments/index.ts';
import { recordTypes } from '#shared/records/index.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';

const both = (text: LocalText) => `${text.zh} / ${text.en}`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

function kindOf(field: FieldSpec): string {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return `${field.kind === 'choices' ? 'several of' : 'choice'}: ${field.options.map(({ code, label }) => `${code} (${label.zh})`).join(', ')}`;
    case 'reference':
      return `reference to ${field.to}`;
    case 'period':
      return field.grain;
    case 'scores':
      return `item scores of ${field.instrument.id}`;
    case 'answers':
      return 'answers item by item';
    case 'integer':
    case 'number': {
      const range =
        field.min !== undefined || field.max !== undefined ? ` ${field.min ?? ''}..${field.max ?? ''}` : '';
      return `${field.kind}${range}${field.unit ? ` ${field.unit.en}` : ''}`;
    }
    default:
      return field.kind;
  }
}

const section = (type: RecordType) => `### ${both(type.label)} (\`${type.id}\`)

${both(type.help)}

Key: ${type.key.map((name) => `\`${name}\``).join(' + ')}. Time basis: ${type.basis}${type.timeField ? `, by \`${type.timeField}\`` : ''}. Privacy: ${type.privacy}.

${table(
  ['Field', 'Name', 'Kind', 'Required', 'Headings that are recognised'],
  type.fields.map((field) => [
    `\`${field.name}\``,
    both(field.label),
    kindOf(field),
    field.required ? 'yes' : '',
    field.aliases.join(', '),
  ]),
)}
${
  type.checks.length === 0
    ? ''
    : `\nChecks:\n\n${type.checks.map((check) => `- ${check.level}: ${both(check.message)}`).join('\n')}\n`
}`;

const page = `# Data dictionary

Made by \`npm run docs\` from the registries in \`shared/\`. Do not edit by hand.

## Record types

${recordTypes.map(section).join('\n')}
## Indicators

${table(
  ['Indicator', 'Name', 'Definition', 'Version', 'Source checked'],
  indicators.map((spec) => [
    `\`${spec.id}\``,
    both(spec.label),
    both(spec.definition),
    spec.version,
    spec.source.verified ? 'yes' : 'no',
  ]),
)}

## Frameworks

${table(
  ['Framework', 'Name', 'Edition', 'Items', 'Status'],
  frameworks.map((framework) => [
    `\`${framework.id}\``,
    both(framework.label),
    framework.edition,
    String(leavesOf(framework).length),
    framework.status,
  ]),
)}

## Instruments

${table(
  ['Instrument', 'Name', 'Items', 'Scale'],
  instruments.map((form) => [
    `\`${form.id}\``,
    both(form.label),
    String(form.items.length),
    `${form.scale.lowest}..${form.scale.highest}`,
  ]),
)}
`;

writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-dictionary.md'), page);
