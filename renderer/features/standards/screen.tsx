import { useRoute } from 'wouter';
import { EvidenceRegister } from './evidence/register.tsx';
import { StandardsScreen } from './index.tsx';
import { ReadinessView } from './readiness/index.tsx';
import { MockVisit } from './visit/index.tsx';
import './standards.css';
import './area.css';

/** The screen of standards: items, readiness, evidence, the mock visit. */
export function StandardsArea() {
  const [inEvidence, evidence] = useRoute('/standards/evidence/:piece?');
  const [inReadiness, readiness] = useRoute('/standards/readiness/:framework?');
  const [visiting] = useRoute('/standards/visit/:id?');
  if (visiting) return <MockVisit />;
  if (inEvidence) return <EvidenceRegister opened={evidence?.piece ?? null} />;
  if (inReadiness) return <ReadinessView framework={readiness?.framework ?? null} />;
  return <StandardsScreen />;
}
