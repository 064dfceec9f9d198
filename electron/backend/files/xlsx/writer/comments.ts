import { columnLetters } from '#shared/importing/raw.ts';
import type { CellComment } from './cells.ts';
import { MAIN, textElement, XML_HEAD } from './xml-text.ts';

/** The texts of a sheet's notes. */
export function commentsXml(comments: readonly CellComment[]): string {
  const items = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetters(column)}${row + 1}" authorId="0"><text><r>${textElement(text)}</r></text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author>Attest</author></authors><commentList>${items.join('')}</commentList></comments>`;
}

/** The shapes that notes are drawn in: an old drawing language that Excel still asks for. */
export function commentShapesXml(comments: readonly CellComment[]): string {
  const shapes = comments.map(({ row, column, text }, index) => {
    const lines = Math.min(12, Math.max(3, Math.ceil(text.length / 20) + text.split('\n').length));
    const anchor = `${column + 1}, 12, ${row}, 4, ${column + 4}, 12, ${row + lines}, 4`;
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
      'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
      '</x:ClientData></v:shape>'
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ' +
    `o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
  );
}
