import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { speakerOf } from '#shared/records/definition/compile.ts';
import { newRule, tidy } from '#shared/records/definition/draft.ts';
import { ruleMessage } from '#shared/records/definition/rule-words.ts';
import { type RuleDefinition, ruleKinds } from '#shared/records/definition/rules.ts';
import type { FieldDefinition } from '#shared/records/definition/types.ts';
import { hasItems } from '#shared/records/items.ts';
import { useLanguage } from '../../app/language.tsx';
import { BothInput } from '../../ui/both-input.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { Design } from './design.ts';
import { RuleParts } from './rule-parts.tsx';

/** Checks made without code, each with the sentence that it will say. */
export function RulesTab({ design }: { design: Design }) {
  const { t, say } = useLanguage();
  const { definition, readOnly } = design;
  const { rules } = definition;
  const builtIn = definition.kind === 'fields' ? builtInCatalog.type(definition.id).fields : [];
  const fields = [...builtIn, ...tidy(definition).fields].filter(
    (field): field is FieldDefinition => !hasItems(field) && !('retired' in field && field.retired),
  );
  const replace = (index: number, next: RuleDefinition) =>
    design.change({ ...definition, rules: rules.map((rule, at) => (at === index ? next : rule)) });
  const speaker = speakerOf(fields);

  return (
    <div className="types-rules">
      {!readOnly && fields.length > 0 && (
        <ChoiceMenu
          items={ruleKinds.map((kind) => ({ key: kind, label: t(`record-types.rule-${kind}`) }))}
          onChoose={(key) =>
            design.change({
              ...definition,
              rules: [...rules, newRule(key as (typeof ruleKinds)[number], fields)],
            })
          }
        >
          <Button icon={<PlusOutlined />}>{t('record-types.add-rule')}</Button>
        </ChoiceMenu>
      )}
      {rules.length === 0 && (
        <EmptyState title={t('record-types.rules-empty')} hint={t('record-types.rules-empty-hint')} />
      )}
      <ol>
        {rules.map((rule, index) => {
          const generated = ruleMessage(rule, speaker);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name of their own
            <li key={index} className="types-rule">
              <div className="types-rule-head">
                <h2>{t(`record-types.rule-${rule.rule}`)}</h2>
                {!readOnly && (
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`${t('record-types.remove-rule')} ${index + 1}`}
                    onClick={() =>
                      design.change({ ...definition, rules: rules.filter((_, at) => at !== index) })
                    }
                  />
                )}
              </div>
              <p className="types-rule-words">{say(rule.message ?? generated)}</p>
              <div className="types-row">
                <RuleParts
                  rule={rule}
                  index={index}
                  fields={fields}
                  disabled={readOnly}
                  onChange={(next) => replace(index, next)}
                />
                <Labelled id={`rule-${index}-level`} label={t('record-types.level')}>
                  <Select
                    id={`rule-${index}-level`}
                    value={rule.level}
                    disabled={readOnly}
                    options={(['error', 'warning'] as const).map((value) => ({
                      value,
                      label: t(`record-types.level-${value}`),
                    }))}
                    onChange={(level) => replace(index, { ...rule, level })}
                  />
                </Labelled>
              </div>
              <Checkbox
                checked={rule.message !== undefined}
                disabled={readOnly}
                onChange={({ target }) =>
                  replace(index, { ...rule, message: target.checked ? generated : undefined })
                }
              >
                {t('record-types.message-own')}
              </Checkbox>
              {rule.message && (
                <BothInput
                  id={`rule-${index}-message`}
                  label={t('record-types.message')}
                  value={rule.message}
                  disabled={readOnly}
                  onChange={(message) => replace(index, { ...rule, message })}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
