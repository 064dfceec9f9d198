import { Button, Checkbox, Select } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { suggestLinks } from '#shared/frameworks/crosswalk/suggest.ts';
import { type CrosswalkLink, linkKinds } from '#shared/frameworks/crosswalk/types.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { PairHead } from './pair-head.tsx';

type Kind = CrosswalkLink['kind'];
const KEYS: Readonly<Record<string, Kind | null>> = {
  1: 'exact',
  2: 'broader',
  3: 'narrower',
  4: 'related',
  0: 'none',
  Backspace: null,
  Delete: null,
};
const KINDS = [...linkKinds, 'none'] as const;

interface Pair {
  code: string;
  otherCode: string;
  link: CrosswalkLink | null;
  kind: Kind;
  score: number | null;
  origin: 'shipped' | 'text' | null;
}

/** Pairs of items of two frameworks: what was judged, and what may be alike. */
export function Crosswalk({ from, to }: { from: string; to: string }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const catalog = useFrameworks();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<{ code: string | null; other: string | null }>({
    code: null,
    other: null,
  });
  const rows = useRef<HTMLTableSectionElement>(null);
  const [one, other] = [catalog.framework(from), catalog.framework(to)];
  const found = useOperation('frameworks.links', { framework: from, other: to });
  const judge = useCommand('frameworks.link');
  const links = found.data?.links;
  const pairs = useMemo((): Pair[] => {
    if (!links) return [];
    const judged = links.map((link): Pair => ({ ...link, link, score: null, origin: null }));
    const suggested = suggestLinks(one, other, links).map((entry): Pair => ({ ...entry, link: null }));
    const order = new Map(leavesOf(one).map(({ code }, index) => [code, index]));
    return [...judged, ...suggested].sort(
      (a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0) || (b.score ?? 2) - (a.score ?? 2),
    );
  }, [links, one, other]);
  const shown = open ? pairs.filter(({ link }) => link === null) : pairs;
  const titles = new Map([
    ...leavesOf(one).map((item) => [`a${item.code}`, say(item.title)] as const),
    ...leavesOf(other).map((item) => [`b${item.code}`, say(item.title)] as const),
  ]);
  const put = (code: string, otherCode: string, kind: Kind | null) =>
    judge.run({ framework: from, code, otherFramework: to, otherCode, kind });

  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, index: number, pair: Pair) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const focusAt = (at: number) =>
      rows.current
        ?.querySelectorAll<HTMLTableRowElement>('tr')
        [Math.max(0, Math.min(shown.length - 1, at))]?.focus();
    if (event.key === 'ArrowDown') focusAt(index + 1);
    else if (event.key === 'ArrowUp') focusAt(index - 1);
    else if (event.key in KEYS && !workspace.readOnly) {
      const kind = KEYS[event.key] ?? null;
      if (kind !== null || pair.link) void put(pair.code, pair.otherCode, kind);
    } else return;
    event.preventDefault();
  };
  const optionsOf = (framework: typeof one) =>
    leavesOf(framework).map(({ code, title }) => ({ value: code, label: `${code} ${say(title)}` }));
  const judgedCount = pairs.filter(({ link }) => link !== null).length;
  return (
    <Page
      title={t('frameworks.crosswalk')}
      description={t('frameworks.walk-hint')}
      above={<Link href="/frameworks">{t('frameworks.back')}</Link>}
    >
      <PairHead from={from} to={to} onChange={(a, b) => go(`/frameworks/crosswalk/${a}/${b}`)} />
      {found.error && <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />}
      {judge.failure && <FailureNote failure={judge.failure} onClose={judge.reset} />}
      <Panel
        flush
        title={t('frameworks.judged-count', { judged: judgedCount, open: pairs.length - judgedCount })}
        extra={
          <Checkbox checked={open} onChange={({ target }) => setOpen(target.checked)}>
            {t('frameworks.only-open')}
          </Checkbox>
        }
      >
        {found.data && shown.length === 0 && <EmptyState title={t('frameworks.no-pairs')} />}
        {shown.length > 0 && (
          <table className="frameworks-compare">
            <thead>
              <tr>
                <th scope="col">{say(one.label)}</th>
                <th scope="col">{t('frameworks.judge')}</th>
                <th scope="col">{say(other.label)}</th>
                <th scope="col">{t('frameworks.likeness')}</th>
              </tr>
            </thead>
            <tbody ref={rows}>
              {shown.map((pair, index) => (
                <tr
                  key={`${pair.code} ${pair.otherCode}`}
                  tabIndex={0}
                  className="frameworks-walk"
                  data-judged={pair.link !== null}
                  onKeyDown={(event) => onKey(event, index, pair)}
                >
                  <td>
                    <span className="figures">{pair.code}</span> {titles.get(`a${pair.code}`)}
                  </td>
                  <td>
                    <Select<Kind>
                      size="small"
                      style={{ width: 168 }}
                      aria-label={`${t('frameworks.judge')} ${pair.code} ${pair.otherCode}`}
                      disabled={workspace.readOnly}
                      value={pair.link ? pair.kind : null}
                      placeholder={t('frameworks.suggested-kind', {
                        kind: t(`frameworks.kind-${pair.kind}`),
                      })}
                      options={KINDS.map((kind) => ({ value: kind, label: t(`frameworks.kind-${kind}`) }))}
                      onChange={(kind) => void put(pair.code, pair.otherCode, kind)}
                    />
                  </td>
                  <td>
                    <span className="figures">{pair.otherCode}</span> {titles.get(`b${pair.otherCode}`)}
                  </td>
                  <td className="frameworks-soft">
                    {pair.link
                      ? `${pair.link.by} ${pair.link.at.slice(0, 10)}`
                      : pair.origin === 'shipped'
                        ? t('frameworks.from-shipped')
                        : `${t('frameworks.from-text')} ${Math.round((pair.score ?? 0) * 100)}%`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title={t('frameworks.add-pair')}>
        <div className="frameworks-pair">
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={say(one.label)}
            style={{ width: 340 }}
            value={chosen.code}
            options={optionsOf(one)}
            onChange={(code) => setChosen({ ...chosen, code })}
          />
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={say(other.label)}
            style={{ width: 340 }}
            value={chosen.other}
            options={optionsOf(other)}
            onChange={(code) => setChosen({ ...chosen, other: code })}
          />
          <Button
            disabled={workspace.readOnly || !chosen.code || !chosen.other || from === to}
            onClick={() => chosen.code && chosen.other && void put(chosen.code, chosen.other, 'related')}
          >
            {t('frameworks.kind-related')}
          </Button>
        </div>
      </Panel>
    </Page>
  );
}
