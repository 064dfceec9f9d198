import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { LocalText } from '#shared/i18n/language.ts';
import { useLanguage } from '../../app/language.tsx';
import { Both } from './typed-fields.tsx';

interface Row {
  id: string;
  label: LocalText;
}

/** A short list of names in both languages, in their order; what is stored by an id keeps it when it is renamed. */
export function LevelRows(props: {
  label: string;
  hint: string;
  rows: readonly Row[];
  least: number;
  onChange(rows: Row[]): void;
}) {
  const { t, say } = useLanguage();
  const { rows, least, onChange } = props;
  const add = () => {
    const taken = new Set(rows.map(({ id }) => id));
    let n = rows.length + 1;
    while (taken.has(`level-${n}`)) n += 1;
    onChange([...rows, { id: `level-${n}`, label: { zh: '', en: '' } }]);
  };
  return (
    <fieldset className="frameworks-levels">
      <legend>{props.label}</legend>
      <small className="frameworks-soft">{props.hint}</small>
      <ol>
        {rows.map((row, at) => (
          <li key={row.id}>
            <Both
              id={`framework-${row.id}`}
              label={`${at + 1}`}
              value={row.label}
              onLeave={(label) => onChange(rows.map((each) => (each === row ? { ...row, label } : each)))}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              disabled={rows.length <= least}
              aria-label={t('frameworks.remove-level', { name: say(row.label) || String(at + 1) })}
              onClick={() => onChange(rows.filter((each) => each !== row))}
            />
          </li>
        ))}
      </ol>
      <Button size="small" type="dashed" onClick={add}>
        {t('frameworks.add-level')}
      </Button>
    </fieldset>
  );
}
