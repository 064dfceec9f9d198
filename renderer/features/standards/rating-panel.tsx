import { Button, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { StandardState } from '#shared/api/standards.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';

interface Props {
  framework: Framework;
  item: FrameworkItem;
  state: StandardState;
  period: string;
  readOnly: boolean;
}

/** The office's own judgement of an item, by level or by points, with its reason. */
export function RatingPanel({ framework, item, state, period, readOnly }: Props) {
  const { t, say } = useLanguage();
  const [level, setLevel] = useState(state.rating?.level ?? null);
  const [points, setPoints] = useState(state.rating?.points ?? null);
  const [reason, setReason] = useState(state.rating?.reason ?? '');
  const rate = useCommand('standards.rate');
  const scale = framework.rating;
  const given = scale.kind === 'levels' ? level !== null : points !== null;
  const changed =
    level !== (state.rating?.level ?? null) ||
    points !== (state.rating?.points ?? null) ||
    reason !== (state.rating?.reason ?? '');
  return (
    <Panel
      title={t('standards.rating')}
      extra={
        state.rating
          ? t('standards.rating-by', { by: state.rating.by, at: formatStamp(state.rating.at) })
          : t('standards.rating-none')
      }
    >
      <div className="standards-rating">
        {scale.kind === 'levels' ? (
          <Radio.Group
            value={level}
            disabled={readOnly}
            aria-label={t('standards.rating')}
            optionType="button"
            options={scale.levels.map((entry) => ({ value: entry.code, label: say(entry.label) }))}
            onChange={(event) => setLevel(event.target.value as string)}
          />
        ) : (
          <InputNumber
            value={points}
            disabled={readOnly}
            aria-label={t('standards.rating')}
            min={0}
            max={item.points ?? 100}
            step={scale.step}
            suffix={`/ ${item.points ?? ''}`}
            style={{ width: 140 }}
            onChange={setPoints}
          />
        )}
        <Input.TextArea
          value={reason}
          readOnly={readOnly}
          aria-label={t('standards.reason')}
          placeholder={t('standards.reason-hint')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
        {rate.failure && <FailureNote failure={rate.failure} />}
        {!readOnly && (
          <div>
            <Button
              disabled={!given || !changed}
              loading={rate.pending}
              onClick={() =>
                void rate.run({ framework: framework.id, period, code: item.code, level, points, reason })
              }
            >
              {t('standards.save-rating')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
