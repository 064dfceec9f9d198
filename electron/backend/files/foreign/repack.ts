import { unwrap } from '#shared/lib/result.ts';
import { openZip, readEntry, type ZipArchive } from '../zip/read.ts';
import { writeZip } from '../zip/write.ts';

/** Parts that hold no cells, and may be the heaviest. */
const MEDIA =
  /\.(jpe?g|png|gif|emf|wmf|tiff?|mp[34]|mov|pdf|vml)$|(^|\/)(media|thumbnails?|data|preview)[/.-]/i;

/**
 * The archive with its parts checked and inflated here: the library believes what an archive says of itself,
 * and would inflate whatever a hostile one holds. Throws a Refusal of the archive.
 */
export function repack(archive: ZipArchive, nested = false): Uint8Array {
  const entries = archive.entries.filter(({ name }) => !name.endsWith('/') && !MEDIA.test(name));
  return writeZip(
    entries.map((entry) => {
      const data = unwrap(readEntry(archive, entry));
      // Older documents of Numbers hold their tables in an archive of their own.
      const inner = /\.zip$/i.test(entry.name) && !nested ? repack(unwrap(openZip(data)), true) : data;
      return { name: entry.name, data: inner, stored: true };
    }),
  );
}
