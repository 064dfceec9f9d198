/** Evaluation: what forms say and how sure that is, two literacies, and the forms themselves. */
import { Tabs } from 'antd';
import { useLocation, useRoute } from 'wouter';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Instruments } from './instruments/index.tsx';
import { LiteracyBoard } from './literacy/index.tsx';
import { Results } from './results/index.tsx';
import './evaluation.css';

/** Where the tabs lie; the designer belongs to the instruments. */
const parts = ['results', 'digital', 'self-directed', 'instruments'] as const;

export function EvaluationScreen() {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const [, route] = useRoute('/evaluation/:part?/:id?');
  const designing = route?.part === 'design';
  const part = designing ? 'instruments' : (parts.find((each) => each === route?.part) ?? 'results');
  return (
    <Page
      title={t('evaluation.title')}
      description={t(part === 'instruments' ? 'instruments.intro' : 'evaluation.description')}
    >
      <Tabs
        activeKey={part}
        onChange={(key) => go(key === 'results' ? '/evaluation' : `/evaluation/${key}`)}
        items={[
          { key: 'results', label: t('instruments.results'), children: <Results /> },
          { key: 'digital', label: t('instruments.digital'), children: <LiteracyBoard of="digital" /> },
          {
            key: 'self-directed',
            label: t('instruments.self-directed'),
            children: <LiteracyBoard of="self-directed" />,
          },
          {
            key: 'instruments',
            label: t('instruments.title'),
            children: <Instruments part={designing ? 'design' : 'instruments'} id={route?.id ?? null} />,
          },
        ]}
        destroyOnHidden
      />
    </Page>
  );
}
