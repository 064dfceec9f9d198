/** The package as the same bytes in every run: its dates are the report's, and the zip is our own. */
import { unwrap } from '#shared/lib/result.ts';
import { openZip, readEntry } from '../../files/zip/read.ts';
import { writeZip } from '../../files/zip/write.ts';

export function fixedPackage(bytes: Uint8Array, date: string): Uint8Array {
  const archive = unwrap(openZip(bytes));
  const moment = `${new Date(date).toISOString().slice(0, 19)}Z`;
  return writeZip(
    archive.entries.map((entry) => {
      const data = unwrap(readEntry(archive, entry));
      if (entry.name === 'word/document.xml') {
        return {
          name: entry.name,
          data: new Uint8Array(Buffer.from(captionLists(renumbered(Buffer.from(data).toString('utf8'))))),
        };
      }
      if (entry.name !== 'docProps/core.xml') return { name: entry.name, data };
      const xml = Buffer.from(data)
        .toString('utf8')
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
      return { name: entry.name, data: new Uint8Array(Buffer.from(xml)) };
    }),
  );
}

/** Lists of tables and figures in the style that Word has for them: the library sets them as first-level contents. */
const captionLists = (xml: string): string =>
  xml.replace(/<w:sdt>.*?<\/w:sdt>/gs, (list) =>
    /TOC [^<]*\\c /.test(list) ? list.replaceAll('"TOC1"', '"TableofFigures"') : list,
  );

/** Ids that the library counts over the life of the process, counted within the document instead. */
function renumbered(xml: string): string {
  return counted(
    counted(
      counted(xml, /_Toc\d+/g, (n) => `_Toc${n}`),
      /(?<=<w:bookmark(?:Start|End)[^>]*w:id=")[^"]+/g,
      String,
    ),
    /(?<=<wp:docPr[^>]* id=")[^"]+/g,
    String,
  );
}

function counted(xml: string, pattern: RegExp, name: (n: number) => string): string {
  const names = new Map<string, string>();
  return xml.replace(pattern, (old) => {
    const known = names.get(old) ?? name(names.size + 1);
    names.set(old, known);
    return known;
  });
}
