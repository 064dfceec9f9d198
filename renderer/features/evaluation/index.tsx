/** Evaluation: what forms say of teachers, courses and departments, and how sure that is. */
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Results } from './results/index.tsx';
import './evaluation.css';

export function EvaluationScreen() {
  const { t } = useLanguage();
  return (
    <Page title={t('evaluation.title')} description={t('evaluation.description')}>
      <Results />
    </Page>
  );
}
