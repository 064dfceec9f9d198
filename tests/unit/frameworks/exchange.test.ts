import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog, walk } from '#shared/frameworks/catalog.ts';
import { byCode } from '#shared/frameworks/exchange/assemble.ts';
import { documentUuid, itemUuid } from '#shared/frameworks/exchange/case-names.ts';
import { readCase } from '#shared/frameworks/exchange/read-case.ts';
import { isUuid, uuidOf } from '#shared/frameworks/exchange/uuid.ts';
import { casePackage } from '#shared/frameworks/exchange/write-case.ts';
import { frameworkSchema } from '#shared/frameworks/schema.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';

const at = '2025-06-10T08:00:00.000Z';
const packed = (framework: Framework) =>
  JSON.parse(
    JSON.stringify(
      casePackage({ framework, links: [], others: [], at, creator: '质量办', language: 'zh-CN' }),
    ),
  );

const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'医学教育质量ab c1.') });
const local = fc.record({ zh: text, en: text });

/** A tree of any shape; codes are unique, other parts are there or not. */
const items = fc
  .array(
    fc.record({
      parent: fc.nat(30),
      title: local,
      guidance: fc.option(local, { nil: undefined }),
      text: fc.option(text, { nil: undefined }),
      points: fc.option(fc.nat(20), { nil: undefined }),
      core: fc.option(fc.constant(true), { nil: undefined }),
      verified: fc.boolean(),
      validTo: fc.option(fc.constant('2025-06-30'), { nil: undefined }),
      indicators: fc.option(fc.constant(['course-pass-rate']), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => {
    const nodes = rows.map(({ parent, ...row }, index) => ({
      at: index === 0 ? -1 : (parent % (index + 1)) - 1,
      item: { code: `c${index}`, ...row },
    }));
    const build = (under: number): FrameworkItem[] =>
      nodes.flatMap(({ at: above, item }, index) => {
        if (above !== under) return [];
        const children = build(index);
        return [{ ...item, ...(children.length > 0 ? { children } : {}) } as FrameworkItem];
      });
    return JSON.parse(JSON.stringify(build(-1))) as FrameworkItem[];
  });

describe('CASE packages', () => {
  it('bring every framework back as it was', () => {
    for (const framework of shippedCatalog.all) {
      const read = readCase(packed(framework), 'x')!;
      expect(read.notes).toEqual([]);
      expect(read.framework).toEqual({
        ...framework,
        id: `own-${documentUuid(framework)}`,
        basedOn: framework.id,
      });
    }
  });

  it('bring back trees of any shape', () => {
    fc.assert(
      fc.property(items, (tree) => {
        const framework: Framework = {
          ...shippedCatalog.framework('wfme-2020'),
          id: 'own-x',
          status: 'unverified',
          items: tree,
        };
        expect(frameworkSchema.parse(framework)).toEqual(framework);
        expect(readCase(packed(framework), 'x')!.framework.items).toEqual(tree);
      }),
      { numRuns: 150 },
    );
  });

  it('have unique identifiers and associations between what they hold', () => {
    const framework = shippedCatalog.framework('residency-base-2023');
    const { CFDocument, CFItems, CFAssociations } = packed(framework);
    const ids = [CFDocument, ...CFItems, ...CFAssociations].map(({ identifier }) => identifier as string);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
    const nodes = new Set([CFDocument, ...CFItems].map(({ identifier }) => identifier as string));
    for (const { originNodeURI, destinationNodeURI, associationType } of CFAssociations) {
      expect(associationType).toBe('isChildOf');
      expect(nodes.has(originNodeURI.identifier)).toBe(true);
      expect(nodes.has(destinationNodeURI.identifier)).toBe(true);
    }
    expect(CFDocument).toMatchObject({ caseVersion: '1.1', language: 'zh', version: '2023' });
  });

  it('carry links to other frameworks and give them back', () => {
    const [framework, other] = [
      shippedCatalog.framework('wfme-2020'),
      shippedCatalog.framework('china-clinical-2022'),
    ];
    const link = { framework: framework.id, otherFramework: other.id, reason: '', at, by: '王' };
    const kinds = ['exact', 'broader', 'narrower', 'related', 'none'] as const;
    const links = kinds.map((kind, i) => ({ ...link, code: '1.1', otherCode: `2.${i + 1}`, kind }));
    const json = casePackage({ framework, links, others: [other], at, creator: '', language: 'en' });
    const read = readCase(JSON.parse(JSON.stringify(json)), 'x')!;
    const ids = new Map([...walk(other.items)].map((item) => [itemUuid(other, item), item.code]));
    expect(read.links.map(({ to, kind }) => [ids.get(to), kind])).toEqual([
      ['2.1', 'exact'],
      ['2.2', 'broader'],
      ['2.3', 'narrower'],
      ['2.4', 'related'],
    ]);
  });
});

describe('packages that are not in order', () => {
  const item = (identifier: string, fullStatement = identifier) => ({ identifier, fullStatement });
  const child = (from: string, to: string, sequenceNumber?: number) => ({
    associationType: 'isChildOf',
    originNodeURI: { identifier: from },
    destinationNodeURI: { identifier: to },
    ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
  });
  const read = (CFItems: unknown[], CFAssociations: unknown[] = []) =>
    readCase({ CFDocument: { identifier: 'd', title: 'T' }, CFItems, CFAssociations }, 'file')!;
  const shape = (list: readonly FrameworkItem[]): unknown[] =>
    list.map(({ title, children }) => (children ? [title.en, shape(children)] : title.en));

  it('lose nothing by cycles, several parents, missing parents and repeated ids', () => {
    const broken = read(
      [item('a'), item('b'), item('c'), item('d2'), item('a', 'again')],
      [child('a', 'b'), child('b', 'a'), child('c', 'nowhere'), child('d2', 'a'), child('d2', 'c')],
    );
    expect(new Set(broken.notes.map(({ code }) => code))).toEqual(
      new Set(['id-twice', 'parent-missing', 'several-parents', 'cycle', 'code-made']),
    );
    expect([...walk(broken.framework.items)].map(({ title }) => title.en).sort()).toEqual([
      'a',
      'b',
      'c',
      'd2',
    ]);
  });

  it('are ordered by their numbers, then as they stand', () => {
    const found = read(
      [item('a'), item('b'), item('c'), item('e')],
      [child('a', 'd', 10), child('b', 'd', 2), child('c', 'd'), child('e', 'b', 1)],
    );
    expect(shape(found.framework.items)).toEqual([['b', ['e']], 'a', 'c']);
  });

  it('may lack nearly everything', () => {
    expect(readCase({}, 'x')).toBeNull();
    expect(readCase([], 'x')).toBeNull();
    expect(readCase('x', 'x')).toBeNull();
    expect(readCase({ CFItems: null, CFDocument: 3 }, 'x')?.notes).toEqual([
      { code: 'no-items', values: {} },
    ]);
    const bare = readCase({ CFItems: [{}, { identifier: 5 }, 'x'] }, '文件')!;
    expect(bare.framework.label.zh).toBe('文件');
    expect(frameworkSchema.safeParse(bare.framework).success).toBe(true);
  });

  it('of any kind of JSON give a framework or nothing, and end', () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.json()), (whole, list) => {
        readCase(JSON.parse(whole), 'x');
        const found = readCase(
          { CFItems: list.map((entry) => JSON.parse(entry)), CFAssociations: list },
          'x',
        );
        expect(frameworkSchema.safeParse(found!.framework).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const shared = process.env.ATTEST_SHARED ?? join(import.meta.dirname, '../../../../shared');
const folder = join(shared, 'data/6_frameworks');
const real = existsSync(folder) ? folder : null;
describe.skipIf(!real)('packages of other programs', () => {
  const json = (path: string) => readCase(JSON.parse(readFileSync(join(real!, path), 'utf8')), 'file')!;

  it('of OpenSALT are read whole', () => {
    const levels = json('case_SmartLevelFramework/SmartLevelFramework.json');
    expect([...walk(levels.framework.items)]).toHaveLength(14);
    expect(levels.framework.label.en).toBe('SmartLevel Test');
    expect(levels.framework.items[0]!.children!.length).toBeGreaterThan(1);
    const large = json(
      'case_opensalt-framework-20c5134f-/opensalt-framework-20c5134f-423d-4097-a971-3dd5152bf507.json',
    );
    expect([...walk(large.framework.items)]).toHaveLength(16);
    const empty = json('case_EmptyExternalFramework/EmptyExternalFramework.json');
    expect(empty.notes.map(({ code }) => code)).toEqual(['no-items']);
  });

  it('of a credential registry are read with their domains', () => {
    const { framework } = json('aamc_GeneralPhysicianCompetencies/GeneralPhysicianCompetencies.json');
    expect(framework.label.en).toBe('General Physician Competencies by Domain');
    expect(framework.items).toHaveLength(8);
    expect([...walk(framework.items)].filter((item) => !item.children)).toHaveLength(57);
  });
});

describe('identifiers made from words', () => {
  it('are the same for the same words, of version 8, and differ', () => {
    const made = Array.from({ length: 2000 }, (_, i) => uuidOf(`item ${i}`));
    expect(new Set(made).size).toBe(2000);
    expect(uuidOf('a')).toBe(uuidOf('a'));
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('codes are compared as numbers', () => {
    expect(['10', '2', '1.10', '1.9'].sort(byCode)).toEqual(['1.9', '1.10', '2', '10']);
  });
});
