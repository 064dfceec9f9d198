import { Button, Checkbox, Input, Select } from 'antd';
import { leavesOf } from '#shared/frameworks/index.ts';
import { withWords } from '#shared/indicators/definition/draft.ts';
import { useFrameworks } from '../../../app/frameworks.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { BothInput } from '../../../ui/both-input.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { Located } from './located.tsx';
import type { Making } from './making.ts';

/** The sentences that are printed: those that follow from the measure, or the office's own. */
export function Wording({ making }: { making: Making }) {
  const { t } = useLanguage();
  const { definition, around, readOnly, change } = making;
  const own = definition.ownWords === true;
  return (
    <>
      <Checkbox
        checked={own}
        disabled={readOnly}
        onChange={(event) => {
          const { ownWords: _, ...rest } = definition;
          change(
            event.target.checked ? { ...withWords(rest, around), ownWords: true } : withWords(rest, around),
          );
        }}
      >
        {t('definitions.own-words')}
      </Checkbox>
      {own ? (
        <>
          <div className="making-texts">
            {(['zh', 'en'] as const).map((language) => (
              <Labelled
                key={language}
                id={`making-words-${language}`}
                label={t(language === 'zh' ? 'record-types.chinese' : 'record-types.english')}
              >
                <Input.TextArea
                  id={`making-words-${language}`}
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  autoSize={{ minRows: 4, maxRows: 12 }}
                  value={definition.definition[language]}
                  disabled={readOnly}
                  onChange={(event) =>
                    change(
                      {
                        ...definition,
                        definition: { ...definition.definition, [language]: event.target.value },
                      },
                      `words-${language}`,
                    )
                  }
                />
              </Labelled>
            ))}
          </div>
          {!readOnly && (
            <Button
              size="small"
              onClick={() => {
                const { ownWords: _, ...rest } = definition;
                change({ ...withWords(rest, around), ownWords: true });
              }}
            >
              {t('definitions.words-again')}
            </Button>
          )}
        </>
      ) : (
        <p className="making-hint">{t('definitions.words-hint')}</p>
      )}
      <Located making={making} at="definition" />
    </>
  );
}

/** Which standards it serves, where it comes from and from when on it holds. */
export function Placing({ making }: { making: Making }) {
  const { t, say } = useLanguage();
  const { inUse } = useFrameworks();
  const { definition, readOnly, change } = making;
  const keyOf = (framework: string, code: string) => `${framework}\n${code}`;
  return (
    <>
      <Labelled id="making-serves" label={t('definitions.serves')}>
        <Select
          id="making-serves"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          disabled={readOnly}
          value={(definition.serves ?? []).map(({ framework, code }) => keyOf(framework, code))}
          options={inUse.map((framework) => ({
            label: say(framework.label),
            options: leavesOf(framework).map((item) => ({
              value: keyOf(framework.id, item.code),
              label: `${item.code} ${say(item.title)}`,
            })),
          }))}
          onChange={(keys: string[]) =>
            change({
              ...definition,
              serves: keys.map((key) => {
                const [framework = '', code = ''] = key.split('\n');
                return { framework, code };
              }),
            })
          }
        />
      </Labelled>
      <BothInput
        id="making-source"
        label={t('definitions.source')}
        value={definition.source.text}
        disabled={readOnly}
        onChange={(text) => change({ ...definition, source: { ...definition.source, text } }, 'source')}
      />
      <Located making={making} at="source" />
      <Labelled
        id="making-effective"
        label={t('definitions.effective')}
        hint={t('definitions.effective-hint')}
      >
        <Input
          id="making-effective"
          value={definition.effectiveFrom}
          placeholder="YYYY-MM-DD"
          disabled={readOnly}
          onChange={(event) =>
            change({ ...definition, effectiveFrom: event.target.value.trim() }, 'effective')
          }
        />
        <Located making={making} at="effectiveFrom" />
      </Labelled>
    </>
  );
}
