import type { XmlHandlers } from '../xlsx/reader/xml.ts';

/** Names of the table styles that hide their sheet, collected while the document is walked. */
export function hidingStyles(): { names: Set<string>; open: XmlHandlers['open'] } {
  const names = new Set<string>();
  let style = '';
  return {
    names,
    open(name, attributes) {
      if (name === 'style') style = attributes.name ?? '';
      else if (name === 'table-properties' && attributes.display === 'false') names.add(style);
    },
  };
}
