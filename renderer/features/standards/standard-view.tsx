import { Tag } from 'antd';
import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import type { StandardState } from '#shared/api/standards.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { describeValue } from '#shared/indicators/format.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { Panel } from '../../ui/page.tsx';
import { Explained } from '../../ui/provenance/explained.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { NarrativePanel } from './narrative-panel.tsx';
import { OfficialPanel } from './official-panel.tsx';
import { RatingPanel } from './rating-panel.tsx';
import type { ItemPart } from './readiness/next-place.ts';
import { usePartInView } from './use-part-in-view.ts';

interface Props {
  framework: Framework;
  item: FrameworkItem;
  state: StandardState;
  period: string;
  readOnly: boolean;
  /** The part that was asked for, when one was. */
  part: ItemPart | null;
}

/** One item: what it asks, the figures that serve it, the judgement, the paragraph and the evidence. */
export function StandardView(props: Props) {
  const { t, say } = useLanguage();
  const { item } = props;
  const page = useRef<HTMLElement>(null);
  usePartInView(page, props.part);
  return (
    <article ref={page} className="standards-view" aria-label={say(item.title)}>
      <div>
        <h2>
          <span className="figures">{item.code}</span> {say(item.title)}
        </h2>
        <p className="standards-tags">
          {item.core && <Tag color="warning">{t('standards.core')}</Tag>}
          {item.points !== undefined && <Tag>{t('standards.points', { n: item.points })}</Tag>}
          {!item.verified && <Tag>{t('standards.unverified-item')}</Tag>}
        </p>
        {item.guidance && <p className="standards-soft">{say(item.guidance)}</p>}
      </div>
      <Panel title={t('standards.indicators')}>
        <Figures state={props.state} />
      </Panel>
      <Part name="rating">
        <RatingPanel {...props} />
      </Part>
      <Part name="narrative">
        <NarrativePanel {...props} />
      </Part>
      <Part name="evidence">
        <EvidencePanel {...props} />
      </Part>
      <OfficialPanel {...props} />
    </article>
  );
}

/** A link can lead here. */
const Part = ({ name, children }: { name: ItemPart; children: ReactNode }) => (
  <div data-part={name} tabIndex={-1} className="standards-part">
    {children}
  </div>
);

function Figures({ state }: { state: StandardState }) {
  const { t, say, language } = useLanguage();
  const book = useIndicators();
  if (state.indicators.length === 0)
    return <p className="standards-soft">{t('standards.indicators-none')}</p>;
  return (
    <ul className="standards-figures">
      {state.indicators.map((value) => {
        const spec = book.find(value.indicator);
        if (!spec) return null;
        return (
          <li key={value.indicator}>
            <Link href={`/indicators/${value.indicator}`}>{say(spec.label)}</Link>
            <strong className="figures">
              <Explained value={value} />
            </strong>
            <StateMark state={value.state} />
            <span className="standards-soft">{describeValue(spec, value, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}
