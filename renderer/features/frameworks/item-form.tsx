import { Button, Checkbox, InputNumber, Select } from 'antd';
import { changeItem, keyOf, type Move, moveItem, moves } from '#shared/frameworks/edit.ts';
import { dataTables } from '#shared/frameworks/tables/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { indicators } from '#shared/indicators/index.ts';
import { useLanguage } from '../../app/language.tsx';
import { Panel } from '../../ui/page.tsx';
import { Both, Line, Text } from './typed-fields.tsx';

interface Props {
  framework: Framework;
  item: FrameworkItem;
  onChange(next: Framework): void;
  onAdd(): void;
  onMove(move: Move): void;
  onRemove(): void;
}

/** One item: what is typed counts when the field is left, so that a step back takes back a whole field. */
export function ItemForm({ framework, item, onChange, onAdd, onMove, onRemove }: Props) {
  const { t, say } = useLanguage();
  const leaf = !item.children?.length;
  const put = (parts: Partial<FrameworkItem>) =>
    onChange(changeItem(framework, keyOf(item), (before) => without({ ...before, ...parts })));
  return (
    <Panel
      title={`${item.code} ${say(item.title) || t('frameworks.untitled')}`}
      extra={
        <span className="frameworks-actions">
          <Button size="small" onClick={onAdd}>
            {t('frameworks.add-below')}
          </Button>
          {moves.map((move) => (
            <Button
              key={move}
              size="small"
              disabled={moveItem(framework, keyOf(item), move) === null}
              onClick={() => onMove(move)}
            >
              {t(`frameworks.${move}`)}
            </Button>
          ))}
          <Button size="small" danger onClick={onRemove}>
            {t('frameworks.remove-item')}
          </Button>
        </span>
      }
    >
      <div className="frameworks-form">
        <Line label={t('frameworks.code')} value={item.code} onLeave={(code) => put({ code: code.trim() })} />
        <Both
          id="framework-item-title"
          label={t('frameworks.item-title')}
          value={item.title}
          onLeave={(title) => put({ title })}
        />
        {leaf && framework.rating.kind === 'points' && (
          <div className="frameworks-field">
            <span>{t('frameworks.points')}</span>
            <InputNumber
              aria-label={t('frameworks.points')}
              min={0}
              max={1000}
              step={framework.rating.step}
              value={item.points ?? 0}
              onChange={(points) => put({ points: points ?? 0 })}
            />
          </div>
        )}
        <span className="frameworks-checks">
          <Checkbox checked={item.core ?? false} onChange={({ target }) => put({ core: target.checked })}>
            {t('frameworks.core')}
          </Checkbox>
          <Checkbox checked={item.verified} onChange={({ target }) => put({ verified: target.checked })}>
            {t('frameworks.verified')}
          </Checkbox>
        </span>
        <Text
          label={t('frameworks.text')}
          rows={4}
          value={item.text ?? ''}
          onLeave={(text) => put({ text })}
        />
        <Text
          label={t('frameworks.guidance-zh')}
          rows={2}
          value={item.guidance?.zh ?? ''}
          onLeave={(zh) => put({ guidance: { zh, en: item.guidance?.en ?? '' } })}
        />
        <Text
          label={t('frameworks.guidance-en')}
          rows={2}
          value={item.guidance?.en ?? ''}
          onLeave={(en) => put({ guidance: { zh: item.guidance?.zh ?? '', en } })}
        />
        {leaf && (
          <Text
            label={t('frameworks.evidence-slots')}
            rows={3}
            value={(item.evidence ?? [])
              .map(({ id, label }) => `${id} | ${label.zh} | ${label.en}`)
              .join('\n')}
            onLeave={(text) => put({ evidence: slotsOf(text) })}
          />
        )}
        <div className="frameworks-field">
          <span>{t('frameworks.served')}</span>
          <Select
            mode="multiple"
            aria-label={t('frameworks.served')}
            value={[...(item.indicators ?? [])]}
            optionFilterProp="label"
            options={indicators.map(({ id, label }) => ({ value: id, label: say(label) }))}
            onChange={(chosen: string[]) => put({ indicators: chosen })}
          />
        </div>
        <div className="frameworks-field">
          <span>{t('frameworks.tables')}</span>
          <Select
            mode="multiple"
            aria-label={t('frameworks.tables')}
            value={[...(item.tables ?? [])]}
            optionFilterProp="label"
            options={dataTables.map(({ id, number, label }) => ({
              value: id,
              label: `${number} ${say(label)}`,
            }))}
            onChange={(chosen: string[]) => put({ tables: chosen })}
          />
        </div>
      </div>
    </Panel>
  );
}

/** What is empty is absent. */
function without(item: FrameworkItem): FrameworkItem {
  const { core, text, guidance, evidence, indicators: served, tables, ...rest } = item;
  return {
    ...rest,
    ...(core ? { core } : {}),
    ...(text ? { text } : {}),
    ...(guidance && (guidance.zh || guidance.en) ? { guidance } : {}),
    ...(evidence?.length ? { evidence } : {}),
    ...(served?.length ? { indicators: served } : {}),
    ...(tables?.length ? { tables } : {}),
  };
}

function slotsOf(text: string) {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([id]) => id)
    .map(([id, zh, en]) => ({ id: id!, label: { zh: zh || id!, en: en || zh || id! } }));
}
