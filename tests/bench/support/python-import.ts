/** The file of the import measurement into a table like ours, as a short Python program does it. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Departments become codes, answers bytes with their mean, every row says where it came from; keys are unique by their
 * index. Nothing is checked beyond that, and there is no plan to review. Indexes are built after the rows.
 */
const PROGRAM = `
import csv, hashlib, json, shutil, sqlite3, sys, time, uuid
database, source, described = sys.argv[1:4]
schema = json.load(open(described, encoding='utf-8'))
digest = hashlib.sha256(open(source, 'rb').read()).hexdigest()
shutil.copyfile(source, database + '.kept')
store = sqlite3.connect(database, isolation_level=None)
store.execute('PRAGMA journal_mode = WAL')
store.execute('PRAGMA synchronous = NORMAL')
for sql in schema['tables']: store.execute(sql)
store.execute('CREATE TABLE came (batch TEXT, file TEXT, sha256 TEXT, at TEXT, by TEXT)')
columns = ('id natural_key owner year term month batch source_sheet source_row version created_at created_by updated_at '
           'updated_by form_no submitted_on department course teacher rater_group scores scores_mean scores_n comment').split()
batch, now, codes = str(uuid.uuid4()), time.strftime('%Y-%m-%dT%H:%M:%SZ'), schema['departments']
def rows():
    with open(source, encoding='utf-8', newline='') as file:
        lines = csv.reader(file)
        next(lines)
        for number, (form, day, department, course, teacher, group, *answers, comment) in enumerate(lines, 2):
            year, month = int(day[:4]), int(day[5:7])
            first = year if month >= 9 else year - 1
            code = codes[department]
            scores = bytes(map(int, answers))
            yield (str(uuid.uuid4()), form, code, f'{first}-{first + 1}', f'{first}-{first + 1}-{1 if month >= 9 or month < 2 else 2}',
                   day[:7], batch, 'sheet', number, 1, now, 'bench', now, 'bench', form, day, code, course, teacher, group,
                   scores, sum(scores) / len(scores), len(scores), comment or None)
store.execute('BEGIN IMMEDIATE')
store.execute('INSERT INTO came VALUES (?, ?, ?, ?, ?)', (batch, source, digest, now, 'bench'))
store.executemany(f"INSERT INTO rec_evaluation ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows())
for sql in schema['indexes']: store.execute(sql)
store.execute('COMMIT')
store.close()
`;

export interface PeerSchema {
  tables: string[];
  indexes: string[];
  /** Names of departments -> their codes. */
  departments: Record<string, string>;
}

/** Milliseconds for the import of `csv` into a new database of `folder`, program start included. */
export function pythonImport(folder: string, csv: string, schema: PeerSchema): number {
  const database = join(folder, 'python.db');
  for (const suffix of ['', '-wal', '-shm', '.kept']) rmSync(database + suffix, { force: true });
  const described = join(folder, 'python-schema.json');
  writeFileSync(described, JSON.stringify(schema));
  const start = performance.now();
  execFileSync('python3', ['-c', PROGRAM, database, csv, described]);
  return performance.now() - start;
}
