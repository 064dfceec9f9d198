import { Select } from 'antd';
import type { IndicatorProblem } from '#shared/indicators/definition/problems.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import type { Making } from './making.ts';

/** A problem in words. */
export function useProblemText(): (problem: IndicatorProblem) => string {
  const { lookUp, language } = useLanguage();
  return ({ code, values }) => {
    const name = language === 'en' ? values.en : values.zh;
    const other = language === 'en' ? values.otherEn : values.otherZh;
    return lookUp(`definitions.problem-${code}`, { ...values, name: name ?? '', other: other ?? '' }) ?? code;
  };
}

/** The problems of one part, below it. `within`: also those of its own parts. */
export function Located({ making, at, within = false }: { making: Making; at: string; within?: boolean }) {
  const text = useProblemText();
  const found = making.problems.filter((problem) =>
    within ? problem.at === at || problem.at.startsWith(`${at}.`) : problem.at === at,
  );
  if (found.length === 0) return null;
  return (
    <ul className="making-problems">
      {[...new Set(found.map(text))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** Chooses a record type of the workspace. */
export function TypeSelect(props: {
  label: string;
  value: string;
  disabled: boolean;
  id?: string;
  onChange(id: string): void;
}) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label}
      value={props.value || null}
      disabled={props.disabled}
      placeholder={t('definitions.choose-type')}
      showSearch={{ optionFilterProp: 'label' }}
      options={catalog.types.map((type) => ({ value: type.id, label: say(type.plural) }))}
      onChange={(id) => props.onChange(id ?? '')}
    />
  );
}

/** Chooses one of the fields of a type. */
export function FieldSelect(props: {
  label: string;
  type: RecordType | null;
  fits?: (field: FieldSpec) => boolean;
  value: string;
  disabled: boolean;
  id?: string;
  onChange(name: string): void;
}) {
  const { t, say } = useLanguage();
  const { type, fits = () => true, value } = props;
  const fields = (type?.fields ?? []).filter((field) => fits(field) || field.name === value);
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label}
      value={value || null}
      disabled={props.disabled || type === null}
      placeholder={t('definitions.choose-field')}
      showSearch={{ optionFilterProp: 'label' }}
      options={fields.map((field) => ({ value: field.name, label: say(field.label) }))}
      onChange={(name) => props.onChange(name ?? '')}
    />
  );
}
