import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicators } from '#shared/indicators/index.ts';
import { blockForms } from '#shared/narratives/blocks.ts';
import { difference, wordsOf } from '#shared/narratives/difference.ts';
import { languageBehind, tokensLacking } from '#shared/narratives/languages.ts';
import { markupLines, unreadLines, writeMarkup } from '#shared/narratives/markup.ts';
import { findPassage } from '#shared/narratives/passages.ts';
import { type NarrativeToken, narrativePieces, writeNarrativeToken } from '#shared/narratives/tokens.ts';

const bits = fc.constantFrom(
  ...['{{', '}}', '{', 'a-b', '@X', ':n', ' words ', '{{a-b}}', '**', '*', '\n', '## ', '- ', '# ', '教学'],
  ...['{{table:indicators}}', '{{chart:course:a-b}}', '{{evidence:1f-2}}', '{{slot:1.1-a}}', '{{table:no}}'],
);
const texts = fc.array(bits, { maxLength: 30 }).map((parts) => parts.join(''));

describe('the text of a narrative', () => {
  it('comes back from its pieces and from its lines, whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = narrativePieces(text);
        expect(pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.source)).join('')).toBe(
          text,
        );
        for (const piece of pieces)
          expect(text.startsWith(piece.kind === 'text' ? piece.text : piece.source, piece.from)).toBe(true);
        const lines = markupLines(text);
        expect(writeMarkup(lines)).toBe(text);
        for (const line of lines) {
          const whole = line.mark + line.content;
          expect(text.slice(line.from, line.from + whole.length)).toBe(whole);
          expect(line.stars.length % 2).toBe(0);
          for (const at of line.stars) expect(whole.slice(at, at + 2)).toBe('**');
          // Only stars that mean something are gone from what is read.
          const read = line.runs.map((run) => (run.kind === 'text' ? run.text : run.source)).join('');
          expect(read.length).toBe(line.content.length - 2 * line.stars.length);
        }
      }),
    );
  });

  it('has tokens of every kind, read as they are written', () => {
    const id = fc.constantFrom(...indicators.map((entry) => entry.id));
    const token: fc.Arbitrary<NarrativeToken> = fc.oneof(
      fc.record({
        kind: fc.constant('figure' as const),
        figure: fc.record({
          indicator: id,
          department: fc.constantFrom(null, 'SURG', '内科'),
          back: fc.integer({ min: 0, max: 9 }),
          show: fc.constantFrom('value', 'numerator', 'denominator', 'n', 'interval', 'target', 'state'),
        }),
      }),
      fc.tuple(fc.constantFrom(...blockForms), id).map(([form, indicator]) => ({
        kind: 'block' as const,
        form,
        indicator: form.of === 'item' ? null : indicator,
      })),
      fc.record({ kind: fc.constantFrom('evidence' as const, 'slot' as const), id: fc.uuid() }),
    );
    fc.assert(
      fc.property(token, (made) => {
        expect(narrativePieces(writeNarrativeToken(made))).toMatchObject([{ kind: 'token', token: made }]);
      }),
    );
  });

  it('knows headings, lists and strong words, and leaves the rest alone', () => {
    const lines = markupLines('## 现状\n- **达到** {{a-b}}\n2 * 3 ** 4\n#1 床');
    expect(lines.map(({ kind }) => kind)).toEqual(['heading', 'item', 'paragraph', 'paragraph']);
    expect(lines[1]!.runs).toMatchObject([
      { text: '达到', strong: true },
      { text: ' ', strong: false },
      { kind: 'token', source: '{{a-b}}' },
    ]);
    expect(lines[2]!.runs).toEqual([{ kind: 'text', text: '2 * 3 ** 4', strong: false }]);
  });

  it('tells which lines nobody has edited since they were drafted', () => {
    expect(unreadLines('a\n\nb!\nc', ['a', 'b', 'c', ''])).toEqual(['a', 'c']);
  });
});

describe('the difference of two versions', () => {
  it('gives both back, whatever they are', () => {
    const pair = fc.tuple(texts, texts);
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const changes = difference(before, after);
        const side = (kind: 'added' | 'removed') =>
          changes
            .filter((change) => change.kind === 'same' || change.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect(side('removed')).toBe(before);
        expect(side('added')).toBe(after);
        expect(wordsOf(before).join('')).toBe(before);
      }),
    );
  });

  it('goes by words, in Chinese by characters, and never parts a token', () => {
    expect(difference('签到率为 {{a-b}}。', '签到率达 {{a-b:n}}。')).toEqual([
      { kind: 'same', text: '签到率' },
      { kind: 'removed', text: '为 {{a-b}}' },
      { kind: 'added', text: '达 {{a-b:n}}' },
      { kind: 'same', text: '。' },
    ]);
    expect(difference('The rate fell last year', 'The rate rose last year')).toEqual([
      { kind: 'same', text: 'The rate ' },
      { kind: 'removed', text: 'fell' },
      { kind: 'added', text: 'rose' },
      { kind: 'same', text: ' last year' },
    ]);
  });
});

describe('a passage', () => {
  it('is found where it is now, the nearest one where there are several', () => {
    expect(findPassage('新增。主要缺口是查房。', { start: 0, quote: '主要缺口' })).toEqual({
      from: 3,
      to: 7,
    });
    expect(findPassage('aa b aa b aa', { start: 6, quote: 'aa' })).toEqual({ from: 5, to: 7 });
    expect(findPassage('gone', { start: 0, quote: '主要' })).toBeNull();
  });
});

describe('two languages', () => {
  const save = (language: 'zh-CN' | 'en', more = {}) => ({ language, empty: false, inStep: false, ...more });

  it('are in step once the other has been written after a change', () => {
    expect(languageBehind([save('zh-CN')])).toBeNull();
    expect(languageBehind([save('zh-CN'), save('en')])).toBeNull();
    const ahead = [save('zh-CN'), save('en'), save('zh-CN'), save('zh-CN')];
    expect(languageBehind(ahead)).toBe('en');
    expect(languageBehind([...ahead, save('en')])).toBeNull();
    expect(languageBehind([...ahead, save('en', { inStep: true })])).toBeNull();
    expect(languageBehind([...ahead, save('en'), save('en')])).toBe('zh-CN');
    expect(languageBehind([...ahead, save('en', { empty: true })])).toBeNull();
  });

  it('tell which figures only one of them names', () => {
    expect(tokensLacking('{{a}} {{b:n}} {{a}} {{!}}', '{{a}} {{c}}')).toEqual(['{{b:n}}']);
  });
});
