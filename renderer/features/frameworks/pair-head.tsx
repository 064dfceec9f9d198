import { Select } from 'antd';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';

/** Two frameworks to choose. */
export function PairHead(props: { from: string; to: string; onChange(from: string, to: string): void }) {
  const { t, say } = useLanguage();
  const { all } = useFrameworks();
  const select = (value: string, name: string, put: (id: string) => void) => (
    <div className="frameworks-choice">
      <span>{name}</span>
      <Select
        aria-label={name}
        value={value}
        style={{ width: 340 }}
        options={all.map(({ id, label, edition }) => ({ value: id, label: `${say(label)} ${edition}` }))}
        onChange={put}
      />
    </div>
  );
  return (
    <div className="frameworks-pair">
      {select(props.from, t('frameworks.from'), (id) => props.onChange(id, props.to))}
      {select(props.to, t('frameworks.to'), (id) => props.onChange(props.from, id))}
    </div>
  );
}
