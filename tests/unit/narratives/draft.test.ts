import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/i18n/language.ts';
import { indicators } from '#shared/indicators/index.ts';
import type { IndicatorState, IndicatorValue } from '#shared/indicators/types.ts';
import { type DraftMaterial, draftNarrativeText, movementOf } from '#shared/narratives/draft/index.ts';
import { markupLines } from '#shared/narratives/markup.ts';
import { narrativePieces } from '#shared/narratives/tokens.ts';

const states: IndicatorState[] = ['good', 'watch', 'act', 'no-target', 'developing', 'no-data', 'withheld'];

const value = (indicator: string, state: IndicatorState, n: number, department: string | null = null) =>
  ({
    indicator,
    version: '1',
    period: '2024-2025',
    department,
    value: state === 'no-data' || state === 'withheld' ? null : n,
    numerator: n,
    denominator: n + 5,
    excluded: 0,
    n,
    interval: n % 2 ? { low: n - 3, high: n + 3, level: 0.95, method: 'wilson' } : null,
    sd: null,
    state,
  }) satisfies IndicatorValue;

const material: fc.Arbitrary<DraftMaterial> = fc.record({
  figures: fc.array(
    fc
      .record({
        indicator: fc.constantFrom(...indicators),
        state: fc.constantFrom(...states),
        n: fc.integer({ min: 0, max: 99 }),
        earlier: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
        department: fc.constantFrom(...states),
      })
      .map(({ indicator, state, n, earlier, department }) => ({
        indicator,
        value: value(indicator.id, state, n),
        before: earlier === null ? undefined : value(indicator.id, 'good', earlier),
        departments: [
          { name: { zh: '外科', en: 'Surgery' }, value: value(indicator.id, department, n, 'SU') },
          { name: { zh: '内科', en: 'Medicine' }, value: value(indicator.id, department, n + 7, 'IM') },
        ],
      })),
    { maxLength: 8 },
  ),
  evidence: fc.array(
    fc.record({
      id: fc.uuid(),
      title: fc.constant('2024 年计划'),
      dated: fc.constant('2024-09-01'),
      validUntil: fc.constant(null),
      slot: fc.constantFrom(null, 'a', 'gone'),
      outdated: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  slots: fc.constantFrom(
    [],
    [
      { id: 'a', label: { zh: '计划', en: 'Plan' } },
      { id: 'b', label: { zh: '纪要', en: 'Minutes' } },
    ],
  ),
  yearly: fc.boolean(),
});

const languages: Language[] = ['zh-CN', 'en'];
const named = (text: string) =>
  indicators
    .flatMap(({ label }) => [label.zh, label.en])
    .sort((a, b) => b.length - a.length)
    .reduce((rest, label) => rest.replaceAll(label, 'LABEL'), text);

describe.each(languages)('a draft in %s', (language) => {
  it('holds no number outside its tokens, and a token in every clause', () => {
    fc.assert(
      fc.property(material, (given) => {
        const text = draftNarrativeText(given, language);
        expect(draftNarrativeText(given, language)).toBe(text);
        // Names of indicators are names, also where they count years.
        const words = narrativePieces(named(text)).map((piece) => {
          if (piece.kind === 'text') return piece.text;
          expect(piece.token).not.toBeNull();
          return '\u0001';
        });
        expect(words.join('')).not.toMatch(/[\d%]/);
        for (const line of markupLines(words.join(''))) {
          const read = line.runs.flatMap((run) => (run.kind === 'text' && !run.strong ? [run.text] : []));
          const clauses = read.join('').split(/[。，；、]|, |; |\. ?/);
          for (const clause of clauses.filter((entry) => entry.trim() !== ''))
            expect(clause).toContain('\u0001');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is empty where there is nothing to write from', () => {
    expect(draftNarrativeText({ figures: [], evidence: [], slots: [], yearly: true }, language)).toBe('');
  });
});

it('reads as a person would write it', () => {
  const [first, second] = [
    indicators.find(({ id }) => id === 'supervision-coverage')!,
    indicators.find(({ id }) => id === 'observation-follow-up-done')!,
  ];
  const given: DraftMaterial = {
    figures: [
      {
        indicator: first,
        value: value(first.id, 'good', 90),
        before: value(first.id, 'good', 80),
        departments: [],
      },
      {
        indicator: second,
        value: value(second.id, 'act', 41),
        before: value(second.id, 'act', 43),
        departments: [{ name: { zh: '急诊科', en: 'Emergency' }, value: value(second.id, 'act', 12, 'EM') }],
      },
    ],
    evidence: [
      { id: 'e1', title: '督导计划', dated: null, validUntil: null, slot: 'plan', outdated: false },
      { id: 'e2', title: '旧纪要', dated: '2015-01-01', validUntil: null, slot: 'minutes', outdated: true },
    ],
    slots: [
      { id: 'plan', label: { zh: '计划', en: 'Plan' } },
      { id: 'minutes', label: { zh: '纪要', en: 'Minutes' } },
    ],
    yearly: true,
  };
  expect(draftNarrativeText(given, 'zh-CN')).toMatchInlineSnapshot(`
    "院级督导覆盖率为 {{supervision-coverage}}（{{supervision-coverage:numerator}}／{{supervision-coverage:denominator}}），已达到目标（{{supervision-coverage:target}}），高于上一学年的 {{supervision-coverage~1}}。听课跟进完成率为 {{observation-follow-up-done}}（{{observation-follow-up-done:numerator}}／{{observation-follow-up-done:denominator}}，置信区间 {{observation-follow-up-done:interval}}），明显未达到目标（{{observation-follow-up-done:target}}），其中急诊科与目标差距最大（{{observation-follow-up-done@EM}}），与上一学年的 {{observation-follow-up-done~1}} 之差在置信区间之内。

    {{slot:plan}}见{{evidence:e1}}。须更换的失效材料有{{evidence:e2}}。尚缺的佐证材料有{{slot:minutes}}。"
  `);
  expect(draftNarrativeText(given, 'en')).toMatchInlineSnapshot(`
    "Supervision coverage: {{supervision-coverage}} ({{supervision-coverage:numerator}} of {{supervision-coverage:denominator}}), which reaches the target of {{supervision-coverage:target}}, up from {{supervision-coverage~1}} in the year before. Follow-ups done: {{observation-follow-up-done}} ({{observation-follow-up-done:numerator}} of {{observation-follow-up-done:denominator}}, interval {{observation-follow-up-done:interval}}), which falls well short of the target of {{observation-follow-up-done:target}}, Emergency ({{observation-follow-up-done@EM}}) being the farthest from it, no further from the {{observation-follow-up-done~1}} in the year before than chance allows.

    {{slot:plan}}: see {{evidence:e1}}. Evidence out of date: {{evidence:e2}}. Evidence still missing: {{slot:minutes}}."
  `);
});

it('calls a change only what the intervals do not explain', () => {
  const [indicator] = indicators;
  const of = (now: number, then: number) =>
    movementOf({
      indicator: indicator!,
      value: value('x', 'good', now),
      before: value('x', 'good', then),
      departments: [],
    });
  expect(of(41, 43)).toBe('within');
  expect(of(41, 51)).toBe('down');
  expect(of(40, 30)).toBe('up');
  expect(of(40, 40)).toBe('same');
});
