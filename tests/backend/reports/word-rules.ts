/** What Word asks of a file before it opens it without a word: the order of the schema, ids, relations. */

export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  text: string;
}

const decode = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Well-formed XML as a tree; throws where a tag is not closed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Element[] = [root];
  for (const [, closing, name, attributes, empty, text] of xml.matchAll(
    /<(?:\?[^>]*\?|!--[\s\S]*?--|(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/)?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decode(text);
    else if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name) {
      const element: Element = {
        name,
        attributes: new Map(
          [...(attributes ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [
            key!,
            decode(value!),
          ]),
        ),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children[0]!;
}

export function* all(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* all(child);
}

const words = (text: string) => text.trim().split(/\s+/);

/** ECMA-376 Part 1, 17: the sequences of children. Elements that stand in none of them may not be there. */
const ORDER: Record<string, readonly string[]> = {
  'w:pPr':
    words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`),
  'w:rPr':
    words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`),
  'w:tblPr':
    words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  'w:trPr': words(
    'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden',
  ),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:tcBorders': words('top start left bottom end right insideH insideV tl2br tr2bl'),
  'w:tblBorders': words('top start left bottom end right insideH insideV'),
  'w:sectPr':
    words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`),
  'w:tbl': words('bookmarkStart bookmarkEnd tblPr tblGrid tr'),
  'w:tr': words('tblPrEx trPr tc'),
  'w:style':
    words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  'w:lvl': words('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:abstractNum': words('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  'w:pBdr': words('top left bottom right between bar'),
};
/** Those that carry their kind first or last, whatever else there is. */
const FIRST: Record<string, string> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr' };

/** Elements that stand where the schema has no place for them, with their parents. */
export function misplaced(root: Element): string[] {
  const found: string[] = [];
  for (const element of all(root)) {
    const order = ORDER[element.name];
    if (order) {
      let at = 0;
      for (const { name } of element.children) {
        const place = order.indexOf(name.replace(/^w:/, ''));
        if (place < at) found.push(`${name} in ${element.name}`);
        else at = place;
      }
    }
    const first = FIRST[element.name];
    if (first && element.children.findIndex(({ name }) => name === first) > 0)
      found.push(`${first} is not first in ${element.name}`);
    if (element.name === 'w:tc' && element.children.at(-1)?.name !== 'w:p')
      found.push('a cell that does not end with a paragraph');
    if (element.name === 'w:body' && element.children.at(-1)?.name !== 'w:sectPr')
      found.push('a body that does not end with a section');
  }
  return [...new Set(found)];
}

const value = (element: Element, name: string) => element.attributes.get(name) ?? '';

/** Rows whose cells are not as many as their table has columns, and tables that follow each other without a paragraph. */
export function uneven(root: Element): string[] {
  const found: string[] = [];
  for (const element of all(root)) {
    for (const [index, { name }] of element.children.entries())
      if (name === 'w:tbl' && element.children[index + 1]?.name === 'w:tbl')
        found.push('two tables run together');
    if (element.name !== 'w:tbl') continue;
    const columns = element.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0;
    for (const row of element.children.filter(({ name }) => name === 'w:tr')) {
      const cells = row.children.filter(({ name }) => name === 'w:tc');
      const across = cells.reduce((sum, cell) => {
        const span = [...all(cell)].find(({ name }) => name === 'w:gridSpan');
        return sum + Number(span ? value(span, 'w:val') : 1);
      }, 0);
      if (across !== columns) found.push(`${across} cells in ${columns} columns`);
    }
  }
  return [...new Set(found)];
}

/** Fields that are not begun, parted and ended in turn. */
export function openFields(root: Element): number {
  let depth = 0;
  let wrong = 0;
  for (const element of all(root)) {
    if (element.name !== 'w:fldChar') continue;
    const type = value(element, 'w:fldCharType');
    if (type === 'begin') depth += 1;
    else if (depth === 0) wrong += 1;
    if (type === 'end') depth -= 1;
  }
  return wrong + depth;
}

/** Targets of links, references and fields within the document that no bookmark bears. */
export function lostTargets(root: Element): string[] {
  const names = new Set<string>();
  const wanted = new Set<string>();
  for (const element of all(root)) {
    if (element.name === 'w:bookmarkStart') names.add(value(element, 'w:name'));
    if (element.name === 'w:hyperlink' && value(element, 'w:anchor')) wanted.add(value(element, 'w:anchor'));
    const field =
      element.name === 'w:instrText'
        ? element.text
        : element.name === 'w:fldSimple'
          ? value(element, 'w:instr')
          : '';
    const to = /^\s*(?:PAGEREF|REF)\s+(\S+)/.exec(field)?.[1];
    if (to) wanted.add(to);
  }
  return [...wanted].filter((name) => !names.has(name));
}

/** What stands twice that may stand once. */
export function twice(values: Iterable<string>): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const entry of values) (seen.has(entry) ? again : seen).add(entry);
  return [...again];
}

/** Parts without a content type, and relations or ids of them that lead nowhere. */
export function looseEnds(parts: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const types = parseXml(parts.get('[Content_Types].xml') ?? '<none/>');
  const endings = new Set<string>();
  const named = new Set<string>();
  for (const element of types.children) {
    if (element.name === 'Default') endings.add(value(element, 'Extension').toLowerCase());
    else named.add(value(element, 'PartName').replace(/^\//, ''));
  }
  for (const name of named)
    if (!parts.has(name)) found.push(`the content types name ${name}, which is not there`);
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    if (!named.has(name) && !endings.has(name.split('.').at(-1)!.toLowerCase()))
      found.push(`${name} has no type`);
  }
  for (const [name, xml] of parts) {
    const related = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name);
    if (!related) continue;
    const [, folder = '', part = ''] = related;
    const relations = parseXml(xml).children;
    for (const relation of relations) {
      if (value(relation, 'TargetMode') === 'External') continue;
      const target = new URL(value(relation, 'Target'), `file:///${folder}`).pathname.slice(1);
      if (!parts.has(decodeURIComponent(target))) found.push(`${name} leads to ${target}`);
    }
    const ids = new Set(relations.map((relation) => value(relation, 'Id')));
    const used = [...(parts.get(folder + part) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)];
    for (const [, id] of used) if (!ids.has(id!)) found.push(`${folder}${part} asks for ${id}`);
  }
  return found;
}
