import { useRoute } from 'wouter';
import { useIndicators } from '../../app/indicators.tsx';
import { Detail } from './detail.tsx';
import '../../ui/matrix.css';
import { DefinitionOf, NewIndicator } from './editor/index.tsx';
import './indicators.css';
import { Overview } from './overview.tsx';
import { OwnList } from './own-list.tsx';

/** The catalogue with its values, one indicator with all that stands behind it, and the making of the office's own. */
export function IndicatorsScreen() {
  const book = useIndicators();
  const [, route] = useRoute('/indicators/:id/:part?');
  const id = route?.id ?? '';
  const part = route?.part ?? null;
  if (id === 'own') return <OwnList />;
  if (id === 'new') return <NewIndicator key={part ?? ''} source={part} />;
  if (id !== '' && part === 'definition') return <DefinitionOf id={id} />;
  const spec = book.find(id);
  return spec ? <Detail key={spec.id} spec={spec} /> : <Overview />;
}
