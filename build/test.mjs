// @ts-check
// `npm test`: set-up, types, lint, unit and integration tests, build, journeys in the real app.
// Everything runs even when an earlier part has failed; the last line counts all of it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
const { prepareRuntime } = await import('./lib/electron-runtime.mjs');
const { ensureBuilt } = await import('./lib/build-app.mjs');
const { at, modules, readJson } = await import('./lib/paths.mjs');
const { run, runNode, say } = await import('./lib/run.mjs');

const results = at('test-results');
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;

/** @param {string} name @param {() => Promise<boolean>} part */
async function single(name, part) {
  say(`\n== ${name}`);
  const good = await part().catch((/** @type {Error} */ error) => {
    say(error.message);
    return false;
  });
  if (good) passed += 1;
  else failed += 1;
  return good;
}

/**
 * A runner that writes its counts to a file; one that ends badly without counting a failure has failed once.
 * @param {string} name @param {string} file @param {() => Promise<number>} part
 * @param {(report: any) => { passed: number, failed: number }} count
 */
async function counted(name, file, part, count) {
  say(`\n== ${name}`);
  rmSync(file, { force: true });
  const code = await part();
  const counts = existsSync(file) ? count(readJson(file)) : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed + (code !== 0 && counts.failed === 0 ? 1 : 0);
}

ensureSystemPackages({ tests: true });
await prepareRuntime();
await single('types', async () => (await runNode([at('build', 'typecheck.mjs')])) === 0);
await single(
  'lint',
  async () => (await runNode([`${modules}/@biomejs/biome/bin/biome`, 'check', '.'])) === 0,
);

const unit = at('test-results', 'unit.json');
await counted(
  'tests without a window',
  unit,
  () =>
    runNode([
      `${modules}/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unit}`,
    ]),
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);

const built = await single('build', async () => {
  await ensureBuilt();
  return true;
});
if (built) {
  const journeys = at('test-results', 'journeys.json');
  await counted(
    'journeys in the app',
    journeys,
    () =>
      run(process.execPath, [at('build', 'e2e.mjs'), '--reporter=list,json'], {
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
      }),
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  );
}

say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
