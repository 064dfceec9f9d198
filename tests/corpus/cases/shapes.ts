/** Where the tables of messy sheets stand, as a person sees them. */
import { type Case, type Corpus, differs, firstOf } from '../corpus.ts';

interface Table {
  sheet?: string;
  header: [number, number] | null;
  rows: number;
  columns: number;
  first?: string;
}

const t = (
  sheet: string,
  header: number | [number, number] | null,
  rows: number,
  columns: number,
  first?: string,
): Table => ({
  sheet,
  header: typeof header === 'number' ? [header, header] : header,
  rows,
  columns,
  ...(first ? { first } : {}),
});

const deaths = [t('arts', 5, 10, 6, 'Name'), t('other', 5, 10, 6, 'Name')];
const clippy = [t('list-column', 1, 4, 2), t('two-row-header', [1, 2], 1, 4)];
const sets = [t('iris', 1, 150, 5), t('mtcars', 1, 32, 11), t('chickwts', 1, 71, 2), t('quakes', 1, 1000, 5)];

const shapes: Record<string, Table[]> = {
  'readxl/deaths/deaths.xlsx': deaths,
  'readxl/deaths/deaths.xls': deaths,
  'readxl/clippy/clippy.xlsx': clippy,
  'readxl/clippy/clippy.xls': clippy,
  'readxl/datasets/datasets.xlsx': sets,
  'readxl/datasets/datasets.xls': sets,
  'readxl/geometry/geometry.xlsx': [t('Sheet1', 3, 3, 3, 'B3')],
  'readxl/geometry/geometry.xls': [t('Sheet1', 3, 3, 3, 'B3')],
  'sheetjs/Attendance/Attendance.xlsx': [t('Attendance - Attendance', 2, 23, 9, 'Date')],
  'sheetjs/Attendance/Attendance.csv': [t('Attendance', 1, 23, 9, 'Date')],
  'datatable/quoted_no_header.csv/quoted_no_header.csv': [t('quoted_no_header', null, 6, 6)],
  'openrefine/persons_with_empty_column.csv/persons_with_empty_column.csv': [
    t('persons_with_empty_column', 1, 3, 3, 'Name'),
  ],
  'openrefine/presidents.tsv/presidents.tsv': [t('presidents', 1, 43, 4, 'name')],
  'openrefine/food.small.csv/food.small.csv': [t('food.small', 1, 199, 51)],
  'openxlsx/loadExample/loadExample.xlsx': [
    t('IrisSample', 1, 50, 5),
    t('IrisSample', 2, 3, 5, 'Row Labels'),
    t('mtcars', 1, 29, 11),
    t('mtCars Pivot', 1, 3, 4),
  ],
  'poi/DataTableCities/DataTableCities.xlsx': [
    t('Table', 2, 12, 4, 'City'),
    t('Table', 2, 12, 4, 'City'),
    t('PivotTable', 5, 12, 4, 'Row Labels'),
  ],
  'poi/simple-monthly-budget/simple-monthly-budget.xlsx': [
    t('Simple Monthly Budget', 4, 3, 2, 'Item'),
    t('Simple Monthly Budget', 10, 13, 2, 'Item'),
  ],
  'poi/49609/49609.xlsx': [t('FAM', 1, 38, 97, 'Cycle'), t('VIC', 1, 38, 97, 'Cycle')],
  'poi/RepeatingRowsCols/RepeatingRowsCols.xlsx': [t('Sheet1', null, 3, 3)],
  'sheetjs/sheet_visibility/sheet_visibility.xlsx': [t('Visible', 1, 1, 7)],
  'sheetjs/sheet_visibility/sheet_visibility.xls': [t('Visible', 1, 1, 7)],
};

export function shapeCases(corpus: Corpus): Case[] {
  return Object.entries(shapes).map(([name, expected]) => ({
    group: 'shapes',
    name,
    async check() {
      const { tables, refused } = await corpus.inspect(`5_messy_files/${name}`);
      if (refused) return `refused: ${refused.code}`;
      const found = tables.map(({ sheet, headerRows, rows, columns }) => ({
        sheet,
        header: headerRows,
        rows,
        columns: columns.length,
        first: columns[0]?.heading,
      }));
      return firstOf(
        ...expected.map((table) => {
          const fits = found.some(
            (other) =>
              other.sheet === table.sheet &&
              JSON.stringify(other.header) === JSON.stringify(table.header) &&
              other.rows === table.rows &&
              other.columns === table.columns &&
              (!table.first || other.first === table.first),
          );
          return fits
            ? null
            : differs(
                'tables',
                table,
                found.filter(({ sheet }) => sheet === table.sheet),
              );
        }),
      );
    },
  }));
}
