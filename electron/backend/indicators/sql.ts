/** Fragments of SQL with their parameters in order, so that a condition is written once and used in any query. */

export interface Sql {
  text: string;
  values: readonly (string | number)[];
}

/** A fragment from a template: fragments are inlined, strings and numbers become parameters. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | string | number)[]): Sql {
  let text = strings[0] ?? '';
  const values: (string | number)[] = [];
  parts.forEach((part, index) => {
    if (typeof part === 'object') {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** A column's name. Names come from the registry of record types; anything else is a bug. */
export function column(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a column: ${name}`);
  return { text: `"${name}"`, values: [] };
}

export const yes: Sql = { text: '1', values: [] };
export const no: Sql = { text: '0', values: [] };

/** All of them hold. */
export const allOf = (conditions: readonly Sql[]): Sql => joined(conditions, ' AND ', yes);

/** At least one of them holds. */
export const anyOf = (conditions: readonly Sql[]): Sql => joined(conditions, ' OR ', no);

export const list = (values: readonly (string | number)[]): Sql => ({
  text: values.map(() => '?').join(', '),
  values,
});

function joined(parts: readonly Sql[], by: string, empty: Sql): Sql {
  if (parts.length === 0) return empty;
  if (parts.length === 1) return parts[0]!;
  return {
    text: `(${parts.map((part) => part.text).join(by)})`,
    values: parts.flatMap((part) => part.values),
  };
}
