import type { CellStyle } from '../workbook.ts';
import { escapeAttribute, MAIN, XML_HEAD } from './xml-text.ts';

/** A list of distinct XML fragments with their indices. */
class Pool {
  readonly items: string[];
  constructor(items: string[]) {
    this.items = items;
  }
  index(item: string): number {
    const found = this.items.indexOf(item);
    return found >= 0 ? found : this.items.push(item) - 1;
  }
  xml(tag: string): string {
    return `<${tag} count="${this.items.length}">${this.items.join('')}</${tag}>`;
  }
}

/** Number formats that Excel knows by number; all others get numbers from 164 on. */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** Collects the looks that cells ask for and answers the index that a cell carries. */
export class StyleTable {
  readonly #styles: Readonly<Record<string, CellStyle>>;
  readonly #known = new Map<string, number>();
  readonly #fonts = new Pool([font({})]);
  readonly #fills = new Pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Pool([border({})]);
  readonly #formats = new Map<string, number>();
  readonly #looks = new Pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  constructor(styles: Readonly<Record<string, CellStyle>>) {
    this.#styles = styles;
  }

  /** `format` counts where the style names none. Throws for a style that the book does not have. */
  index(name: string | undefined, format: string | undefined): number {
    if (name === undefined && format === undefined) return 0;
    const key = `${name ?? ''}\n${format ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const style = name === undefined ? {} : this.#styles[name];
    if (!style) throw new Error(`the workbook has no style named ${name}`);
    const made = this.#looks.index(this.#look({ ...style, numberFormat: style.numberFormat ?? format }));
    this.#known.set(key, made);
    return made;
  }

  #look(style: CellStyle): string {
    const formatId = this.#formatId(style.numberFormat ?? 'General');
    const fontId = this.#fonts.index(font(style));
    const fillId = style.fill ? this.#fills.index(fill(style.fill)) : 0;
    const borderId = this.#borders.index(border(style));
    const alignment = align(style);
    const ids = `numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    return alignment
      ? `<xf ${ids} ${applied} applyAlignment="1">${alignment}</xf>`
      : `<xf ${ids} ${applied}/>`;
  }

  #formatId(code: string): number {
    const known = builtIn[code] ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    const numFmts =
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '';
    return (
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">${numFmts}${this.#fonts.xml('fonts')}${this.#fills.xml('fills')}` +
      `${this.#borders.xml('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>` +
      `</cellStyleXfs>${this.#looks.xml('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" ` +
      'builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

const rgb = (color: string): string => `rgb="FF${escapeAttribute(color.replace(/^#/, '').toUpperCase())}"`;

function font({ bold, italic, size = 11, color }: CellStyle): string {
  const marks = (bold ? '<b/>' : '') + (italic ? '<i/>' : '');
  return `<font>${marks}<sz val="${size}"/>${color ? `<color ${rgb(color)}/>` : ''}<name val="Calibri"/><family val="2"/></font>`;
}

const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${rgb(color)}/><bgColor indexed="64"/></patternFill></fill>`;

function border({ border: kind, borderColor }: CellStyle): string {
  const color = borderColor ? `<color ${rgb(borderColor)}/>` : '<color indexed="64"/>';
  const line = (side: string): string => {
    const drawn = kind && (kind !== 'bottom' || side === 'bottom');
    return drawn ? `<${side} style="${kind === 'bottom' ? 'thin' : kind}">${color}</${side}>` : `<${side}/>`;
  };
  return `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`;
}

function align({ align: horizontal, verticalAlign, wrap }: CellStyle): string {
  const attributes =
    (horizontal ? ` horizontal="${horizontal}"` : '') +
    (verticalAlign ? ` vertical="${verticalAlign}"` : '') +
    (wrap ? ' wrapText="1"' : '');
  return attributes ? `<alignment${attributes}/>` : '';
}
