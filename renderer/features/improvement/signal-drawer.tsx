import { Button, Drawer } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { SignalEntry } from '#shared/api/improvement.ts';
import { signalRule } from '#shared/improvement/signals/index.ts';
import { reasonOf, signalChart } from '#shared/improvement/signals/wording.ts';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';

/** One signal: why it was raised, its chart, and the way to its rows. */
export function SignalDrawer(props: {
  entry: SignalEntry;
  place: string;
  extra: ReactNode;
  onClose(): void;
}) {
  const { t, say, language } = useLanguage();
  const book = useIndicators();
  const { signal, action } = props.entry;
  const [, go] = useLocation();
  useReturnFocus();
  const rule = signalRule(signal.rule);
  const chart = useMemo(() => signalChart(signal, language), [signal, language]);
  return (
    <Drawer
      open
      size={760}
      onClose={props.onClose}
      title={`${say(signal.subject)} · ${props.place}`}
      extra={props.extra}
    >
      <div className="improvement-drawer">
        <p className="signal-lead">{reasonOf(signal, language, book)}</p>
        <ChartFrame
          chart={chart}
          sentence={t('improvement.chart-of', { subject: say(signal.subject), place: props.place })}
          height={260}
        />
        <p className="improvement-soft">
          <b>{rule && say(rule.label)}</b>
          <br />
          {rule && say(rule.help)}
        </p>
        <div className="improvement-buttons">
          <Rows entry={props.entry} />
          {action && (
            <Button onClick={() => go(`/improvement/action/${action.id}`)}>
              {t('improvement.action-is', { no: action.no })}
            </Button>
          )}
        </div>
      </div>
    </Drawer>
  );
}

function Rows({ entry: { signal } }: { entry: SignalEntry }) {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const scope = useScope();
  const [open, setOpen] = useState(false);
  const { rows } = signal;
  const values = useOperation(
    'indicators.values',
    {
      period: rows.kind === 'figure' ? rows.period : '',
      indicators: rows.kind === 'figure' ? [rows.indicator] : [],
    },
    { enabled: rows.kind === 'figure' },
  );
  if (rows.kind === 'completeness') {
    return (
      <Button onClick={() => go(`/completeness/at/${rows.type}/${encodeURIComponent(rows.department)}`)}>
        {t('improvement.open-completeness')}
      </Button>
    );
  }
  if (rows.kind === 'evaluation') {
    const open = () => {
      scope.setPeriod(rows.period);
      go('/evaluation');
    };
    return <Button onClick={open}>{t('improvement.open-evaluation')}</Button>;
  }
  const value = values.data?.values.find(({ department }) => department === rows.department);
  return (
    <>
      <Button disabled={!value} onClick={() => setOpen(true)}>
        {t('improvement.open-rows')}
      </Button>
      {open && value && <FigureRows value={value} onClose={() => setOpen(false)} />}
    </>
  );
}
