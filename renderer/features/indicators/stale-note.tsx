import { useEffect, useState } from 'react';
import { useLanguage } from '../../app/language.tsx';

/** What is on screen while it is asked for again. */
interface Answer {
  data: unknown;
  isFetching: boolean;
  isError: boolean;
}

/** Values are shown that another change may have overtaken. */
export const isStale = ({ data, isFetching, isError }: Answer): boolean =>
  data !== undefined && (isFetching || isError);

/** Most answers come at once; a note that flashes by only unsettles. */
const PATIENCE_MS = 250;

/** Says of values on screen that they are not, or not yet, those of the records as they stand. */
export function StaleNote({ answer }: { answer: Answer }) {
  const { t } = useLanguage();
  const stale = isStale(answer);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!stale) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [stale]);
  return (
    <output className="stale-note" hidden={!late}>
      {late && t(answer.isError ? 'indicators.stale-failed' : 'indicators.stale')}
    </output>
  );
}
