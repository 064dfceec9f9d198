import { InputNumber, Select } from 'antd';
import { walk } from '#shared/frameworks/catalog.ts';
import { ratedBy } from '#shared/frameworks/edit.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { Panel } from '../../ui/page.tsx';
import { LevelRows } from './level-rows.tsx';
import { Both, Day, Line, Text } from './typed-fields.tsx';

/** The framework itself: name, edition, publisher, days in force, its source, how items are rated, how its levels are called. */
export function AboutForm({
  framework,
  onChange,
}: {
  framework: Framework;
  onChange(next: Framework): void;
}) {
  const { t } = useLanguage();
  const put = (parts: Partial<Framework>) => onChange({ ...framework, ...parts });
  const items = [...walk(framework.items)];
  const { rating } = framework;
  return (
    <Panel
      title={t('frameworks.about')}
      extra={t('frameworks.checked-of', {
        done: items.filter(({ verified }) => verified).length,
        total: items.length,
      })}
    >
      <div className="frameworks-form">
        <Both
          id="framework-label"
          label={t('frameworks.name')}
          value={framework.label}
          onLeave={(label) => put({ label })}
        />
        <div className="frameworks-row">
          <Line
            label={t('frameworks.edition')}
            value={framework.edition}
            onLeave={(edition) => put({ edition: edition.trim() })}
          />
          <Day
            label={t('frameworks.valid-from')}
            value={framework.effectiveFrom}
            onChange={(effectiveFrom) => put({ effectiveFrom })}
          />
          <Day
            label={t('frameworks.valid-to')}
            value={framework.effectiveTo ?? ''}
            onChange={(day) => {
              const { effectiveTo: _former, ...rest } = framework;
              onChange(day === '' ? rest : { ...rest, effectiveTo: day });
            }}
          />
        </div>
        <Both
          id="framework-publisher"
          label={t('frameworks.publisher')}
          value={framework.publisher}
          onLeave={(publisher) => put({ publisher })}
        />
        <Text
          label={t('frameworks.note-zh')}
          rows={3}
          value={framework.note.zh}
          onLeave={(zh) => put({ note: { ...framework.note, zh } })}
        />
        <Text
          label={t('frameworks.note-en')}
          rows={3}
          value={framework.note.en}
          onLeave={(en) => put({ note: { ...framework.note, en } })}
        />
        <div className="frameworks-field">
          <span>{t('frameworks.rated')}</span>
          <Select
            aria-label={t('frameworks.rated')}
            value={rating.kind}
            options={(['levels', 'points'] as const).map((kind) => ({
              value: kind,
              label: t(`frameworks.rated-${kind}`),
            }))}
            onChange={(kind) => kind !== rating.kind && onChange(ratedBy(framework, kind))}
          />
        </div>
        {rating.kind === 'points' ? (
          <div className="frameworks-field">
            <span>{t('frameworks.step')}</span>
            <InputNumber
              aria-label={t('frameworks.step')}
              min={0.05}
              max={10}
              step={0.5}
              value={rating.step}
              onChange={(step) => step && put({ rating: { kind: 'points', step } })}
            />
          </div>
        ) : (
          <LevelRows
            label={t('frameworks.levels')}
            hint={t('frameworks.levels-hint')}
            rows={rating.levels.map(({ code, label }) => ({ id: code, label }))}
            least={2}
            onChange={(rows) =>
              put({
                rating: { kind: 'levels', levels: rows.map(({ id, label }) => ({ code: id, label })) },
              })
            }
          />
        )}
        <LevelRows
          label={t('frameworks.kinds')}
          hint={t('frameworks.kinds-hint')}
          rows={framework.kinds ?? []}
          least={0}
          onChange={(kinds) => {
            const { kinds: _former, ...rest } = framework;
            onChange(kinds.length === 0 ? rest : { ...rest, kinds });
          }}
        />
      </div>
    </Panel>
  );
}
