/** A text of 500,000 rows and 12 columns, quoted commas and Chinese in it, to cells: ours against d3-dsv and uDSV. */
import { csvParseRows } from 'd3-dsv';
import { inferSchema, initParser } from 'udsv';
import { parseDelimited } from '#backend/files/text/parse.ts';
import { contest } from './support/ratio.ts';
import { evaluations } from './support/responses.ts';

const ROWS = 500_000;
const text = evaluations(ROWS);
/** Characters of all cells, the heading's included: every cell is made and looked at. */
let expected = -1;

function check(name: string, cells: number): void {
  if (expected < 0) expected = cells;
  if (cells !== expected) throw new Error(`${name}: ${cells} characters instead of ${expected}`);
}

function ours(): void {
  let cells = 0;
  parseDelimited(text, ',', '', (row) => {
    for (const cell of row) cells += cell.length;
  });
  check('ours', cells);
}

function d3(): void {
  let cells = 0;
  csvParseRows(text, (row) => {
    for (const cell of row) cells += cell.length;
    return null;
  });
  check('d3-dsv', cells);
}

const schema = inferSchema(text, { header: () => [] });
function udsv(): void {
  let cells = 0;
  initParser(schema).stringArrs<string[]>(text, (row) => {
    for (const cell of row) cells += cell.length;
  });
  check('uDSV', cells);
}

await contest({
  name: `csv-parse ${ROWS}x12`,
  ours,
  peers: { 'd3-dsv': d3, uDSV: udsv },
  goal: 0.75,
});
