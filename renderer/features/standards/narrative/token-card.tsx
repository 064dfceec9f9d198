/** What a token stands for: the value with all that belongs to it, which number it shows, and where it leads. */
import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { describeValue, formatTarget } from '#shared/indicators/format.ts';
import { writeToken } from '#shared/indicators/tokens.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import type { Resolved } from '#shared/narratives/resolve.ts';
import { periodLabel, shiftPeriod } from '#shared/periods/period.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { FigureRows } from '../../../ui/provenance/figure-rows.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { Chip } from './editor/context.ts';

interface Props {
  source: string;
  chip: Chip;
  period: string;
  readOnly: boolean;
  onChange(source: string): void;
  onRemove(): void;
  onClose(): void;
}

export function TokenCard({ source, chip, period, readOnly, onChange, onRemove, onClose }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<IndicatorValue | null>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { resolved } = chip;
  return (
    <>
      <div
        ref={box}
        className="narrative-card"
        role="dialog"
        aria-label={t('narratives.card', { text: chip.text })}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        {resolved?.kind === 'figure' ? (
          <Figure
            resolved={resolved}
            period={period}
            readOnly={readOnly}
            changed={chip.look === 'stale' ? chip.about : null}
            onChange={onChange}
            onRows={() => setRows(resolved.value)}
          />
        ) : (
          <>
            <strong>{chip.text}</strong>
            <p>{chip.about}</p>
          </>
        )}
        <div className="narrative-card-foot">
          <code>{source}</code>
          {!readOnly && (
            <Button size="small" type="text" onClick={onRemove}>
              {t('narratives.card-remove')}
            </Button>
          )}
          <Button size="small" onClick={onClose}>
            {t('narratives.card-close')}
          </Button>
        </div>
      </div>
      {rows && <FigureRows value={rows} onClose={() => setRows(null)} />}
    </>
  );
}

interface FigureProps {
  resolved: Extract<Resolved, { kind: 'figure' }>;
  period: string;
  readOnly: boolean;
  changed: string | null;
  onChange(source: string): void;
  onRows(): void;
}

const SHOWN = ['value', 'interval', 'numerator', 'denominator', 'n', 'target', 'state'] as const;
const BACK = [0, 1, 2];

function Figure({ resolved, period, readOnly, changed, onChange, onRows }: FigureProps) {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const { indicator, value, figure, text } = resolved;
  const target = formatTarget(indicator, language);
  return (
    <>
      <div className="narrative-card-head">
        <strong>{say(indicator.label)}</strong>
        <span className="narrative-card-figure figures">{text}</span>
        <StateMark state={value.state} />
      </div>
      <p>{describeValue(indicator, value, language)}</p>
      {target && <p className="standards-soft">{`${t('indicators.target')}: ${target}`}</p>}
      <p className="standards-soft">{say(indicator.definition)}</p>
      {changed && <p className="narrative-changed">{changed}</p>}
      {!readOnly && (
        <div className="narrative-card-choices">
          {indicator.levels.includes('department') && (
            <Select
              size="small"
              value={figure.department ?? ''}
              aria-label={t('narratives.card-place')}
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: '', label: t('indicators.hospital') },
                ...workspace.departments.map(({ code, name }) => ({ value: code, label: say(name) })),
              ]}
              onChange={(code: string) => onChange(writeToken({ ...figure, department: code || null }))}
            />
          )}
          <Select
            size="small"
            value={figure.back}
            aria-label={t('narratives.card-period')}
            options={BACK.map((back) => ({
              value: back,
              label: say(periodLabel(shiftPeriod(period, -back))),
            }))}
            onChange={(back: number) => onChange(writeToken({ ...figure, back }))}
          />
          <Select
            size="small"
            value={figure.show}
            aria-label={t('narratives.card-show')}
            options={SHOWN.map((show) => ({ value: show, label: t(`narratives.show-${show}`) }))}
            onChange={(show: (typeof SHOWN)[number]) => onChange(writeToken({ ...figure, show }))}
          />
        </div>
      )}
      <div className="narrative-card-links">
        {value.state !== 'withheld' && (
          <Button size="small" onClick={onRows}>
            {t('narratives.card-rows')}
          </Button>
        )}
        <Link href={`/indicators/${indicator.id}`}>{t('narratives.card-indicator')}</Link>
      </div>
    </>
  );
}
