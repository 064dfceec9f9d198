/** Fields that count when they are left, so that a step back takes back a whole field. */
import { Input } from 'antd';
import { useState } from 'react';
import type { LocalText } from '#shared/i18n/language.ts';
import { BothInput } from '../../ui/both-input.tsx';

interface Props<Value> {
  label: string;
  value: Value;
  onLeave(value: Value): void;
}

/** Keeps what is typed until the field is left; a value that changes from outside is shown. */
function useTyped<Value>(value: Value, onLeave: (value: Value) => void) {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  return {
    typed,
    setTyped,
    leave: () => JSON.stringify(typed) !== JSON.stringify(value) && onLeave(typed),
  };
}

export function Line({ label, value, onLeave, most = 60 }: Props<string> & { most?: number }) {
  const { typed, setTyped, leave } = useTyped(value, onLeave);
  return (
    <div className="frameworks-field">
      <span>{label}</span>
      <Input
        aria-label={label}
        value={typed}
        maxLength={most}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onPressEnter={leave}
      />
    </div>
  );
}

export function Text({ label, value, onLeave, rows }: Props<string> & { rows: number }) {
  const { typed, setTyped, leave } = useTyped(value, onLeave);
  return (
    <div className="frameworks-field">
      <span>{label}</span>
      <Input.TextArea
        aria-label={label}
        rows={rows}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
    </div>
  );
}

export function Both({ id, ...props }: Props<LocalText> & { id: string }) {
  const { typed, setTyped, leave } = useTyped(props.value, props.onLeave);
  return <BothInput id={id} label={props.label} value={typed} onChange={setTyped} onLeave={leave} />;
}

/** An empty day is no day. */
export function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
}) {
  return (
    <div className="frameworks-field">
      <span>{label}</span>
      <Input
        type="date"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
