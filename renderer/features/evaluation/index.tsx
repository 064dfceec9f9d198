/** Evaluation: what forms say and how sure that is, two literacies, and the forms themselves. */
import { Tabs } from 'antd';
import { useLocation, useRoute } from 'wouter';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Comments } from './comments/index.tsx';
import { Exams } from './exams/index.tsx';
import { Instruments } from './instruments/index.tsx';
import { LiteracyBoard } from './literacy/index.tsx';
import { Results } from './results/index.tsx';
import './evaluation.css';

/** Where the tabs lie; the designer belongs to the instruments. */
const parts = ['results', 'comments', 'exams', 'digital', 'self-directed', 'instruments'] as const;

const introductions = {
  results: 'evaluation.description',
  comments: 'comments.intro',
  exams: 'exams.intro',
  digital: 'evaluation.description',
  'self-directed': 'evaluation.description',
  instruments: 'instruments.intro',
} as const;

export function EvaluationScreen() {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const [, route] = useRoute('/evaluation/:part?/:id?');
  const designing = route?.part === 'design';
  const part = designing ? 'instruments' : (parts.find((each) => each === route?.part) ?? 'results');
  return (
    <Page title={t('evaluation.title')} description={t(introductions[part])}>
      <Tabs
        activeKey={part}
        onChange={(key) => go(key === 'results' ? '/evaluation' : `/evaluation/${key}`)}
        items={[
          { key: 'results', label: t('instruments.results'), children: <Results /> },
          { key: 'comments', label: t('comments.title'), children: <Comments /> },
          {
            key: 'exams',
            label: t('exams.title'),
            children: <Exams id={route?.part === 'exams' ? (route.id ?? null) : null} />,
          },
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
