import { StarFilled } from '@ant-design/icons';
import type { StandardState } from '#shared/api/standards.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { linesOf, readyParts } from './tree.ts';

interface Props {
  framework: Framework;
  states: readonly StandardState[];
  current: string | null;
  onChoose(code: string): void;
}

/** The framework as a tree; beside each item what there is already: data, evidence, narrative, rating. */
export function StandardList({ framework, states, current, onChoose }: Props) {
  const { t, say } = useLanguage();
  return (
    <nav className="standards-list" aria-label={say(framework.label)}>
      <p className="standards-legend" aria-hidden="true">
        {readyParts.map((part) => (
          <span key={part}>{t(`standards.ready-${part}`)}</span>
        ))}
      </p>
      {linesOf(framework.items).map(({ item, depth, leaf }) => {
        if (!leaf) {
          return (
            <p key={item.code} className="standards-branch" data-depth={depth}>
              <span className="figures">{item.code}</span> {say(item.title)}
            </p>
          );
        }
        const state = states.find(({ code }) => code === item.code);
        const ready = readyParts.filter((part) => state?.ready[part]);
        return (
          <button
            key={item.code}
            type="button"
            className="standards-leaf"
            data-depth={depth}
            aria-current={item.code === current}
            onClick={() => onChoose(item.code)}
          >
            <span className="figures standards-code">{item.code}</span>
            <span className="standards-title">
              {say(item.title)}
              {item.core && <StarFilled className="standards-core" aria-label={t('standards.core')} />}
            </span>
            <span
              className="standards-ready"
              role="img"
              aria-label={`${t('standards.readiness')}: ${ready.map((part) => t(`standards.ready-${part}`)).join(', ') || '–'}`}
            >
              {readyParts.map((part) => (
                <i key={part} data-on={state?.ready[part] ?? false} />
              ))}
            </span>
          </button>
        );
      })}
      <p className="standards-note">{say(framework.note)}</p>
    </nav>
  );
}
