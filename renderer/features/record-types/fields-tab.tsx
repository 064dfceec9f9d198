import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { addField, fieldKinds, inBoth, moveField } from '#shared/records/definition/draft.ts';
import { hasItems } from '#shared/records/items.ts';
import { useLanguage } from '../../app/language.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Design } from './design.ts';
import { FieldEditor } from './field-editor.tsx';

/** The fields in their order, and the chosen one to edit. */
export function FieldsTab({ design }: { design: Design }) {
  const { t, say } = useLanguage();
  const { definition, readOnly } = design;
  const { fields } = definition;
  const [chosen, choose] = useState(0);
  const field = fields[chosen];
  const builtIn = definition.kind === 'fields' ? builtInCatalog.type(definition.id).fields : [];

  const move = (by: number) => {
    const next = moveField(definition, chosen, chosen + by);
    if (next === definition) return;
    design.change(next);
    choose(chosen + by);
    requestAnimationFrame(() => document.getElementById(`field-row-${chosen + by}`)?.focus());
  };
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey && !readOnly) return move(by);
    const next = Math.min(Math.max(chosen + by, 0), fields.length - 1);
    choose(next);
    document.getElementById(`field-row-${next}`)?.focus();
  };
  const add = (kind: (typeof fieldKinds)[number]) => {
    design.change(addField(definition, kind));
    choose(fields.length);
    requestAnimationFrame(() => document.getElementById('field-edit-label-zh')?.focus());
  };

  return (
    <div className="types-fields">
      <div className="types-field-list">
        {!readOnly && (
          <div className="types-field-acts">
            <ChoiceMenu
              items={fieldKinds.map((kind) => ({ key: kind, label: t(`record-types.kind-${kind}`) }))}
              onChoose={(key) => add(key as (typeof fieldKinds)[number])}
            >
              <Button icon={<PlusOutlined />}>{t('record-types.add-field')}</Button>
            </ChoiceMenu>
            <Button
              icon={<ArrowUpOutlined />}
              aria-label={t('record-types.move-up')}
              title={`${t('record-types.move-up')} (Alt+↑)`}
              disabled={chosen === 0 || !field}
              onClick={() => move(-1)}
            />
            <Button
              icon={<ArrowDownOutlined />}
              aria-label={t('record-types.move-down')}
              title={`${t('record-types.move-down')} (Alt+↓)`}
              disabled={!field || chosen === fields.length - 1}
              onClick={() => move(1)}
            />
          </div>
        )}
        {fields.length === 0 && (
          <EmptyState title={t('record-types.fields-empty')} hint={t('record-types.fields-empty-hint')} />
        )}
        <ol>
          {fields.map((one, index) => (
            <li key={one.name}>
              <button
                id={`field-row-${index}`}
                type="button"
                aria-current={index === chosen}
                data-retired={one.retired ?? false}
                onClick={() => choose(index)}
                onKeyDown={keys}
              >
                <span>{say(inBoth(one.label)) || one.name}</span>
                <small>
                  {[
                    t(`record-types.kind-${one.kind}`),
                    one.required ? t('record-types.required') : '',
                    one.retired ? t('record-types.retired-mark') : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </button>
            </li>
          ))}
        </ol>
        {builtIn.length > 0 && (
          <>
            <h2>{t('record-types.built-in-fields')}</h2>
            <ul className="types-built-in">
              {builtIn.map((one) => (
                <li key={one.name}>
                  <span>{say(one.label)}</span>
                  <small>{hasItems(one) ? '' : t(`record-types.kind-${one.kind}`)}</small>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="types-field-edit">
        {field ? (
          <FieldEditor key={chosen} design={design} field={field} index={chosen} />
        ) : (
          <EmptyState title={t('record-types.no-choice')} hint={t('record-types.move-hint')} />
        )}
      </div>
    </div>
  );
}
