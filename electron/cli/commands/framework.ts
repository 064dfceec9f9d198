/** Frameworks from the terminal: what there is, to and from files, what differs. */
import { resolve } from 'node:path';
import { type FrameworkCatalog, frameworkCatalog } from '#shared/frameworks/catalog.ts';
import { differences } from '#shared/frameworks/diff.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { say } from '#shared/i18n/language.ts';
import { argument, type Call, type Command, operate, requiredOption } from '../command.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../terminal.ts';
import { open, printedAsJson } from './workspaces.ts';

export const framework: Command = {
  name: 'framework',
  usage: 'framework WORKSPACE list | export ID --out FILE.json|FILE.xlsx | import FILE | diff ID ID',
  help: {
    zh: '标准体系：列出、导出（CASE JSON 或工作簿）、导入、比较两个版本',
    en: 'Frameworks: list, export (CASE JSON or workbook), import, compare two editions',
  },
  options: { out: { type: 'string' } },
  async run(call) {
    const task = tasks[argument(call, 1, 'list|export|import|diff')];
    if (!task) throw new UsageError(`framework ${call.positionals[1]}`);
    await open(call, call.positionals[1] !== 'import');
    return task(call);
  },
};

const catalogOf = async (call: Call): Promise<FrameworkCatalog> =>
  frameworkCatalog(await operate(call, 'frameworks.list', {}));

const tasks: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  async list(call) {
    const { language, out, t } = call.terminal;
    const { all, inUse } = await catalogOf(call);
    const frameworks = all.map((entry) => ({
      id: entry.id,
      label: say(entry.label, language),
      edition: entry.edition,
      items: leavesOf(entry).length,
      status: entry.status,
      inUse: inUse.includes(entry),
    }));
    if (printedAsJson(call, { frameworks })) return 0;
    const rows = frameworks.map(({ id, label, edition, items, status, inUse: used }) => [
      used ? '*' : '',
      id,
      label,
      edition,
      String(items),
      status,
    ]);
    const columns = ['', 'id', t('title'), '', '', ''].map((heading) => ({ heading }));
    for (const line of tableLines(columns, rows)) out(line);
    return 0;
  },
  async export(call) {
    const path = resolve(requiredOption(call, 'out'));
    if (!/\.(json|xlsx)$/i.test(path)) throw new UsageError(`--out ${path}`);
    const written = await operate(call, 'frameworks.export', {
      id: argument(call, 2, 'ID'),
      path,
      format: /\.json$/i.test(path) ? 'case' : 'xlsx',
      language: call.terminal.language,
    });
    if (!printedAsJson(call, written)) call.terminal.out(written.path);
    return 0;
  },
  async import(call) {
    const { out } = call.terminal;
    const read = await operate(call, 'frameworks.read', { path: resolve(argument(call, 2, 'FILE')) });
    const { framework: found, version, links, notes } = read;
    const saved = await operate(call, 'frameworks.save', { framework: found, from: version, links });
    const done = {
      id: found.id,
      label: found.label,
      items: leavesOf(found).length,
      version: saved.version,
      notes,
      problems: saved.problems,
      left: saved.left,
    };
    const status = saved.version === null ? 1 : 0;
    if (printedAsJson(call, done)) return status;
    if (saved.version !== null)
      out(`${found.id}  ${say(found.label, call.terminal.language)}  (${done.items})`);
    for (const { code, values } of notes) out(`! ${code} ${JSON.stringify(values)}`);
    for (const { code, at } of saved.problems) out(`! ${code} ${at}`);
    for (const { code } of saved.left) out(`! left ${code}`);
    return status;
  },
  async diff(call) {
    const { language, out } = call.terminal;
    const catalog = await catalogOf(call);
    const [from, to] = [argument(call, 2, 'ID'), argument(call, 3, 'ID')].map((id) => catalog.framework(id));
    const found = differences(from!, to!).filter(({ state }) => state !== 'same');
    const lines = found.map((entry) => ({
      state: entry.state,
      from: entry.from?.code ?? null,
      to: entry.to?.code ?? null,
      title: say((entry.to ?? entry.from)!.title, language),
      changes: entry.changes,
    }));
    if (printedAsJson(call, { differences: lines })) return 0;
    const mark = { added: '+', removed: '-', changed: '~', same: ' ' };
    for (const line of lines) {
      const codes = [...new Set([line.from, line.to].filter((code) => code !== null))].join(' > ');
      out(`${mark[line.state]} ${codes}  ${line.title}  ${line.changes.join(' ')}`.trimEnd());
    }
    return 0;
  },
};
