import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import { readableExtensions } from '#shared/importing/file-formats.ts';
import { compileFormat } from '#shared/importing/number-formats/compile.ts';
import { cellText, type RawFile } from '#shared/importing/raw.ts';
import { shownText } from '#shared/importing/shown-text.ts';
import { unwrap } from '#shared/lib/result.ts';

/**
 * Files from many programs, kept outside the repository because of their licences: pointed to by ATTEST_CORPUS, or in
 * a folder beside it. Without them these tests are skipped.
 */
const beside = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/data');
const corpus = process.env.ATTEST_CORPUS ?? beside;
const made = join(corpus, '5_messy_files/made');
const present = existsSync(join(made, 'EXPECTED.json'));

const files = present
  ? (readdirSync(corpus, { recursive: true }) as string[])
      .filter(
        (path) =>
          readableExtensions.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) &&
          statSync(join(corpus, path)).isFile(),
      )
      .sort()
  : [];
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Files whose refusal is right, by code; every other workbook and text must be read. */
const refused: Readonly<Record<string, string>> = {
  'data.csv in redcap_single-column': 'file-empty',
  'issue_3400_fread.txt': 'file-unsupported',
  'M15_empty.csv': 'file-empty',
  'M34_zip_bomb_rows.xlsx': 'file-too-large',
  'M40_truncated.xlsx': 'file-corrupt',
  'M41_zero_byte.xlsx': 'file-empty',
  '54764.xlsx': 'file-corrupt',
  'poc-shared-strings.xlsx': 'file-corrupt',
  '60320-protected.xlsx': 'file-encrypted',
  'protect.xlsx': 'file-encrypted',
  'password_2002_40_xor.xls': 'file-encrypted',
  'biff5_password_2002_40_xor.xls': 'file-encrypted',
  '61300.xls': 'file-corrupt',
  'NoData_NoSpreadsheet.ods': 'file-without-table',
  'sample_curriculuminventory.xml': 'file-unsupported',
  'bundle.zip': 'file-archive',
  'M36_zip_path_traversal_oneroster.zip': 'file-archive',
};

async function read(folder: string, name: string): Promise<RawFile> {
  return unwrap(await readFile(bytesOf(join(made, folder, name)), name));
}

describe.skipIf(!present)('files of many programs', () => {
  it.each(files)('%s is read, or refused for the right reason', async (path) => {
    const steps = path.split('/');
    const name = steps.at(-1)!;
    const result = await readFile(bytesOf(join(corpus, path)), name);
    const code = result.ok ? 'read' : result.error.code;
    expect(code).toBe(refused[name] ?? refused[`${name} in ${steps.at(-2)}`] ?? 'read');
    if (!result.ok) return;
    const text = JSON.stringify(result.data.sheets);
    if (!result.data.notes.some((note) => note.code === 'characters-replaced'))
      expect(text).not.toContain('\ufffd');
  });

  it.each([
    ['M01', 'M01_grades_gbk_title_rows_totals.csv', 'gbk', ','],
    ['M02', 'M02_grades_utf8_bom.csv', 'utf-8-bom', ','],
    ['M04', 'M04_grades_utf16le_tab.txt', 'utf-16le', '\t'],
  ])('%s: a grade list with title rows keeps its students', async (folder, name, encoding, delimiter) => {
    const file = await read(folder, name);
    expect([file.encoding?.name, file.delimiter, file.notes]).toEqual([encoding, delimiter, []]);
    const rows = file.sheets[0]!.rows;
    const header = rows.findIndex((row) => row[1] === '学号');
    const students = rows.slice(header + 1).filter((row) => /^\d{10}$/.test(cellText(row[1])));
    expect([header + 1, students.length, rows[header]?.length]).toEqual([4, 40, 8]);
  });

  it.each([
    ['M09', 'M09_semicolon_decimal_comma_cp1252.csv', 'windows-1252', ';', 4, 7],
    ['M11', 'M11_ids_scientific_notation.csv', 'gbk', ',', 5, 5],
    ['M12', 'M12_duplicate_blank_newline_headers.csv', 'utf-8-bom', ',', 2, 8],
    ['M18', 'M18_one_column_no_delimiter.csv', 'gbk', ',', 3, 1],
    ['M19', 'M19_formula_injection.csv', 'utf-8-bom', ',', 11, 4],
    ['M22', 'M22_wjx_like_gbk.csv', 'gbk', ',', 61, 15],
    ['M51', 'M51_roster_conflicts.csv', 'gbk', ',', 8, 6],
  ])(
    '%s has its encoding, separator, rows and columns',
    async (folder, name, encoding, delimiter, rows, columns) => {
      const file = await read(folder, name);
      const sheet = file.sheets[0]!;
      const width = Math.max(...sheet.rows.map((row) => row.length));
      expect([file.encoding?.name, file.delimiter, sheet.rows.length, width]).toEqual([
        encoding,
        delimiter,
        rows,
        columns,
      ]);
    },
  );

  it('M24: merged headers, hidden sheets and names are told', async () => {
    const { sheets } = await read('M24', 'M24_merged_two_level_header_totals.xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['汇总', false],
      ['说明', false],
      ['辅助', true],
      ['_config', true],
    ]);
    expect([sheets[0]?.rows.length, sheets[0]?.merges.length]).toEqual([10, 11]);
  });

  it('M27, M29, M32: dates, padded numbers and a false dimension are what a person saw', async () => {
    const dates = (await read('M27', 'M27_dates_every_way.xlsx')).sheets[0]!.rows;
    expect(dates.length).toBe(21);
    expect(
      dates
        .flat()
        .filter((cell) => typeof cell === 'object' && cell && 'format' in cell && cell.format === 'date')
        .length,
    ).toBeGreaterThan(1);
    const codes = (await read('M29', 'M29_numbers_as_text_and_format_zero_padding.xlsx')).sheets[0]!.rows;
    expect(codes.slice(1, 3).map((row) => cellText(row[0]))).toEqual(['000123', '000124']);
    expect((await read('M32', 'M32_claimed_dimension_huge.xlsx')).sheets[0]?.rows.length).toBe(2);
  });
});

/** The same sheets saved as text by Excel: what was shown there must be what is shown here, cell by cell. */
describe.skipIf(!present)('displayed text', () => {
  const pairs = files.filter((path) => /\.xlsx?\.excel_saved\.\d+\.csv$/.test(path));

  /** Differences that stand, with the reason. */
  const known: Readonly<Record<string, string>> = {
    // The format "short date of this machine": theirs was American, ours is shown year first everywhere.
    '1904DateWindowing.xls R1C1': '1/1/00',
    '1904DateWindowing.xls R1C2': '1/1/00',
  };

  it.each(pairs)('%s', async (path) => {
    const [, workbook = '', index = '0'] = /^(.*)\.excel_saved\.(\d+)\.csv$/.exec(path) ?? [];
    const name = workbook.split('/').at(-1)!;
    const sheet = unwrap(await readFile(bytesOf(join(corpus, workbook)), name)).sheets[Number(index)]!;
    const shown = unwrap(
      await readFile(bytesOf(join(corpus, path)), 'a.csv', { delimiter: ',', encoding: 'macintosh' }),
    ).sheets[0]!;
    expect(sheet.rows.length).toBe(shown.rows.length);
    const differences: string[] = [];
    for (const [row, cells] of shown.rows.entries()) {
      const width = Math.max(cells.length, sheet.rows[row]!.length);
      for (let column = 0; column < width; column++) {
        const here = shownText(sheet, row, column);
        const there = cellText(cells[column]);
        const place = `${name} R${row + 1}C${column + 1}`;
        if (here !== there && known[place] !== there) differences.push(`${place}: ${here} / ${there}`);
      }
    }
    expect(differences).toEqual([]);
  });

  it('is that of a list of awkward dates with what Excel showed for each', async () => {
    const path = join(corpus, '5_messy_files/sheetjs/issue2717_issue2717/issue2717.xlsx');
    const rows = unwrap(await readFile(bytesOf(path), 'a.xlsx')).sheets[0]!.rows.slice(1);
    const shown = rows.map(([value, since1904, , code]) => {
      const cell = compileFormat(cellText(code), since1904 === true)?.(Number(value)) ?? null;
      return cellText(cell);
    });
    expect(shown).toEqual(rows.map((row) => cellText(row[5])));
    expect(shown.length).toBe(36);
  });
});
