/** Commits batches of rows until it is killed; says when it begins each. */
import { openStore } from '#db/open.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import { unwrap } from '#shared/lib/result.ts';
import { begin, nextId, observation, row } from './support.ts';

const store = unwrap(
  openStore(process.argv[2] ?? '', {
    readOnly: false,
    actor: 'child',
    now: () => new Date(),
    appVersion: '0.1.0',
  }),
);
/** Rows per insert; five inserts make a transaction. */
const part = Number(process.argv[3] ?? 400);
for (let round = 0; ; round++) {
  await store.change('child', async (writer) => {
    process.stdout.write(`${round}\n`);
    const batch = begin(writer);
    for (let times = 0; times < 5; times++) {
      const rows = Array.from({ length: part }, () =>
        row(observation, nextId(), { topic: '查房'.repeat(40) }),
      );
      insertRecords(writer, observation, batch, rows);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
}
