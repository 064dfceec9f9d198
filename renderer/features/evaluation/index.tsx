/** Evaluation: what forms say and how sure that is, two literacies, and the forms themselves. */
import { Tabs } from 'antd';
import { useLocation, useRoute } from 'wouter';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Comments } from './comments/index.tsx';
import { Exams } from './exams/index.tsx';
import { Instruments } from './instruments/index.tsx';
import { ProfileBoard } from './profiles/index.tsx';
import { Results } from './results/index.tsx';
import './evaluation.css';

/** Where the tabs lie; the designer belongs to the instruments. */
const parts = [
  'results',
  'comments',
  'exams',
  'questionnaires',
  'digital',
  'self-directed',
  'instruments',
] as const;

const introductions = {
  results: 'evaluation.description',
  comments: 'comments.intro',
  exams: 'exams.intro',
  questionnaires: 'evaluation.description',
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
          {
            key: 'questionnaires',
            label: t('instruments.questionnaires'),
            children: <ProfileBoard of="questionnaires" />,
          },
          { key: 'digital', label: t('instruments.digital'), children: <ProfileBoard of="digital" /> },
          {
            key: 'self-directed',
            label: t('instruments.self-directed'),
            children: <ProfileBoard of="self-directed" />,
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
