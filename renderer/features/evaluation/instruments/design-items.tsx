import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { itemsFromLines, moveItem } from '#shared/instruments/design.ts';
import type { InstrumentItem } from '#shared/instruments/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import type { DesignProps } from './design-basics.tsx';

/** The items in their order: text, part, weight, reversal; new ones by lines. */
export function DesignItems({ form, change }: DesignProps) {
  const { t, say } = useLanguage();
  const [lines, setLines] = useState('');
  const set = (at: number, item: InstrumentItem) =>
    change({ ...form, items: form.items.map((each, place) => (place === at ? item : each)) });
  const add = () => {
    change({ ...form, items: [...form.items, ...itemsFromLines(lines, form)] });
    setLines('');
  };
  return (
    <div className="instrument-form">
      {form.items.length === 0 && <EmptyState title={t('instruments.no-items')} />}
      {form.items.length > 0 && (
        <ol className="instrument-items">
          {form.items.map((item, at) => {
            const n = { n: at + 1 };
            return (
              <li key={item.code}>
                <span className="figures">{at + 1}</span>
                <Input
                  lang="zh-CN"
                  aria-label={t('instruments.item-zh', n)}
                  value={item.text.zh}
                  onChange={(event) => set(at, { ...item, text: { ...item.text, zh: event.target.value } })}
                />
                <Input
                  lang="en"
                  aria-label={t('instruments.item-en', n)}
                  value={item.text.en}
                  onChange={(event) => set(at, { ...item, text: { ...item.text, en: event.target.value } })}
                />
                <Select
                  aria-label={t('instruments.item-part', n)}
                  value={item.subscale ?? null}
                  options={form.subscales.map(({ id, label }) => ({ value: id, label: say(label) || id }))}
                  onChange={(subscale) => subscale && set(at, { ...item, subscale })}
                />
                <InputNumber
                  aria-label={t('instruments.item-weight', n)}
                  min={0}
                  disabled={form.scoring.rule === 'sum'}
                  value={item.weight ?? 1}
                  onChange={(weight) => set(at, { ...item, weight: weight ?? 1 })}
                />
                <Checkbox
                  aria-label={t('instruments.item-reversed', n)}
                  checked={item.reversed === true}
                  onChange={(event) => {
                    const { reversed: _, ...rest } = item;
                    set(at, event.target.checked ? { ...rest, reversed: true } : rest);
                  }}
                >
                  {t('instruments.reversed')}
                </Checkbox>
                <span className="instrument-item-acts">
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined />}
                    disabled={at === 0}
                    aria-label={t('instruments.item-up', n)}
                    onClick={() => change(moveItem(form, at, -1))}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined />}
                    disabled={at === form.items.length - 1}
                    aria-label={t('instruments.item-down', n)}
                    onClick={() => change(moveItem(form, at, 1))}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('instruments.item-remove', n)}
                    onClick={() => change({ ...form, items: form.items.filter((_, place) => place !== at) })}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <Labelled id="design-add" label={t('instruments.add-items')} hint={t('instruments.add-items-hint')}>
        <Input.TextArea
          id="design-add"
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
        />
      </Labelled>
      <div>
        <Button icon={<PlusOutlined />} disabled={lines.trim() === ''} onClick={add}>
          {t('instruments.add-items')}
        </Button>
      </div>
    </div>
  );
}
