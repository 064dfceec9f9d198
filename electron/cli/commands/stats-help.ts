/** The help of the statistics command, from the registry of methods. */
import { z } from 'zod';
import { type Language, say } from '#shared/i18n/language.ts';
import { type Family, families, type Method } from '#shared/statistics/methods/types.ts';

interface JsonSchema {
  description?: string;
  type?: string;
  enum?: unknown[];
  default?: unknown;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** All methods by family, each with its options. */
export function overview(methods: readonly Method[], language: Language): string[] {
  return (Object.keys(families) as Family[]).flatMap((family) => {
    const own = methods.filter((method) => method.family === family);
    if (own.length === 0) return [];
    const lines = own.flatMap((method) => [
      `  ${method.id}  ${say(method.title, language)}`,
      ...optionLines(method).map((line) => `      ${line}`),
    ]);
    return ['', say(families[family], language), ...lines];
  });
}

/** One method: what it answers, its inputs, options and conventions. */
export function methodHelp(method: Method, language: Language): string[] {
  return [
    '',
    `${method.id}: ${say(method.title, language)}`,
    say(method.help, language),
    '',
    ...method.inputs.map((input, index) => {
      const flag = index === 0 ? '--input FILE' : `--input ${input.name}=FILE`;
      return `  ${flag}${input.required ? '' : ' (optional)'}: ${say(input.help, language)}`;
    }),
    ...optionLines(method).map((line) => `  ${line}`),
    ...method.conventions.map((line) => `  - ${line}`),
  ];
}

function optionLines(method: Method): string[] {
  const schema = z.toJSONSchema(method.options, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const preset = property.default === undefined ? '' : ` = ${JSON.stringify(property.default)}`;
    const needed = schema.required?.includes(name) ? ' (required)' : '';
    return `${name}: ${kindOf(property)}${preset}${needed}  ${property.description ?? ''}`.trimEnd();
  });
}

function kindOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' | ');
  if (schema.type === 'array') return `[${schema.items ? kindOf(schema.items) : ''}]`;
  return schema.type ?? 'any';
}
