import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { isComparable, mayTellApart } from '#shared/indicators/definition/fits.ts';
import type { Condition, Match } from '#shared/indicators/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { Conditions } from './conditions.tsx';
import { FieldSelect, Located, TypeSelect } from './located.tsx';
import type { Making } from './making.ts';

export type AmongCondition = Extract<Condition, { among: unknown }>;
export type CheckCondition = Extract<Condition, { check: string }>;
export type RelatedCondition = AmongCondition | CheckCondition;

interface Props {
  making: Making;
  label: string;
  type: string;
  at: string;
  negated: boolean;
  remove: React.ReactNode;
  onChange(condition: Condition): void;
}

const wrap = (negated: boolean, inner: RelatedCondition): Condition => (negated ? { not: inner } : inner);

/** At least one record of a type matches the row, or none does. */
export function AmongRow(props: Props & { inner: AmongCondition }) {
  const { making, label, at, negated, inner, remove, onChange } = props;
  const { t } = useLanguage();
  const catalog = useCatalog();
  const { readOnly } = making;
  const { among } = inner;
  const [own, other] = [props.type, among.from].map((id) => (catalog.has(id) ? catalog.type(id) : null));
  const set = (next: Partial<AmongCondition['among']>) =>
    onChange(wrap(negated, { among: { ...among, ...next } }));
  const place = negated ? `${at}.not` : at;
  return (
    <fieldset className="making-group">
      <legend>
        <Select
          size="small"
          aria-label={`${label}: ${t('definitions.test')}`}
          value={negated}
          disabled={readOnly}
          options={[
            { value: false, label: t('definitions.among') },
            { value: true, label: t('definitions.among-none') },
          ]}
          onChange={(next) => onChange(wrap(next, inner))}
        />
        {remove}
      </legend>
      <TypeSelect
        label={`${label}: ${t('definitions.register')}`}
        value={among.from}
        disabled={readOnly}
        onChange={(from) => onChange(wrap(negated, { among: { from, match: [] } }))}
      />
      {among.match.map((match, index) => (
        <MatchRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a match is its place
          key={index}
          label={`${label}: ${t('definitions.match')} ${index + 1}`}
          own={own ?? null}
          other={other ?? null}
          match={match}
          disabled={readOnly}
          onChange={(next) => set({ match: among.match.map((each, i) => (i === index ? next : each)) })}
          onRemove={() => set({ match: among.match.filter((_, i) => i !== index) })}
        />
      ))}
      {!readOnly && (
        <div className="making-acts">
          <Button
            size="small"
            icon={<PlusOutlined />}
            disabled={!other}
            aria-label={`${t('definitions.add-match')}: ${label}`}
            onClick={() => set({ match: [...among.match, { field: '', is: 'same', of: '' }] })}
          >
            {t('definitions.add-match')}
          </Button>
        </div>
      )}
      {other && (
        <Conditions
          making={making}
          label={`${label}: ${t('definitions.register')}`}
          type={among.from}
          at={`${place}.among.where`}
          value={among.where ?? []}
          onChange={(where) => set({ where })}
        />
      )}
      <Located making={making} at={place} />
    </fieldset>
  );
}

const RELATIONS = ['same', 'other', 'notBefore', 'notAfter', 'within'] as const;
const DAYS = 30;

function MatchRow(props: {
  label: string;
  own: RecordType | null;
  other: RecordType | null;
  match: Match;
  disabled: boolean;
  onChange(match: Match): void;
  onRemove(): void;
}) {
  const { label, own, other, match, disabled, onChange } = props;
  const { t } = useLanguage();
  const theirs = other?.fields.find(({ name }) => name === match.field);
  const relate = (is: (typeof RELATIONS)[number]) => {
    const { field, of } = match;
    onChange(
      is === 'within' ? { field, is, days: 'days' in match ? match.days : DAYS, of } : { field, is, of },
    );
  };
  return (
    <div className="making-condition">
      <FieldSelect
        label={`${label}: ${t('definitions.match-theirs')}`}
        type={other}
        fits={(field) => other !== null && mayTellApart(other, field)}
        value={match.field}
        disabled={disabled}
        onChange={(field) => onChange({ ...match, field })}
      />
      <Select
        aria-label={`${label}: ${t('definitions.test')}`}
        value={match.is}
        disabled={disabled}
        options={RELATIONS.map((value) => ({ value, label: t(`definitions.match-${value}`) }))}
        onChange={relate}
      />
      {match.is === 'within' && (
        <InputNumber
          aria-label={`${label}: ${t('definitions.match-days')}`}
          min={1}
          max={3660}
          precision={0}
          value={match.days}
          disabled={disabled}
          onChange={(days) => onChange({ ...match, days: days ?? DAYS })}
        />
      )}
      <FieldSelect
        label={`${label}: ${t('definitions.match-ours')}`}
        type={own}
        fits={(field) =>
          own !== null &&
          mayTellApart(own, field) &&
          (match.is === 'same' || match.is === 'other' || !theirs || isComparable(field, theirs))
        }
        value={match.of}
        disabled={disabled}
        onChange={(of) => onChange({ ...match, of })}
      />
      {!disabled && (
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={`${t('definitions.remove')}: ${label}`}
          onClick={props.onRemove}
        />
      )}
    </div>
  );
}

/** A check of the record type finds fault with the row, or finds none. */
export function CheckRow(props: Props & { inner: CheckCondition }) {
  const { making, label, at, negated, inner, remove, onChange } = props;
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const type = catalog.has(props.type) ? catalog.type(props.type) : null;
  const choose = (check: string) => {
    // A check may look at any field of the row; answers of people are none to tell rows apart by.
    const reads = (type?.fields ?? [])
      .filter((field) => type !== null && field.kind !== 'scores' && mayTellApart(type, field))
      .map(({ name }) => name);
    onChange(wrap(negated, { check, reads }));
  };
  return (
    <div className="making-condition">
      <Select
        aria-label={`${label}: ${t('definitions.test')}`}
        value={negated}
        disabled={making.readOnly}
        options={[
          { value: false, label: t('definitions.check-fault') },
          { value: true, label: t('definitions.check-none') },
        ]}
        onChange={(next) => onChange(wrap(next, inner))}
      />
      <Select
        aria-label={`${label}: ${t('definitions.check')}`}
        value={inner.check}
        disabled={making.readOnly}
        popupMatchSelectWidth={false}
        options={(type?.checks ?? []).map(({ id, message }) => ({ value: id, label: say(message) }))}
        onChange={choose}
      />
      {remove}
      <Located making={making} at={negated ? `${at}.not` : at} within />
    </div>
  );
}
