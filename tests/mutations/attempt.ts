import { expandBytes } from '#backend/files/container/expand.ts';
import { readFile } from '#backend/files/read-file.ts';
import { shownText } from '#shared/importing/shown-text.ts';

/** Reads a file as the import does, archives with their files; answers what became of it. */
export async function attempt(bytes: Uint8Array, name: string): Promise<string> {
  const expanded = expandBytes(bytes, name);
  if (!expanded.ok) return expanded.error.code;
  let outcome = 'nothing';
  for (const file of expanded.data.files) {
    const inner = await file.read();
    const result = inner.ok ? await readFile(inner.data, file.name) : inner;
    outcome = result.ok ? 'read' : result.error.code;
    if (!result.ok) continue;
    for (const sheet of result.data.sheets)
      for (const [row, cells] of sheet.rows.slice(0, 50).entries())
        for (const column of cells.keys()) shownText(sheet, row, column);
  }
  return outcome;
}
