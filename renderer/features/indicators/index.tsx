import { useRoute } from 'wouter';
import { useIndicators } from '../../app/indicators.tsx';
import { Detail } from './detail.tsx';
import '../../ui/matrix.css';
import './indicators.css';
import { Overview } from './overview.tsx';

/** The catalogue with its values, and one indicator with all that stands behind it. */
export function IndicatorsScreen() {
  const book = useIndicators();
  const [, route] = useRoute('/indicators/:id');
  const spec = route?.id ? book.find(route.id) : null;
  return spec ? <Detail key={spec.id} spec={spec} /> : <Overview />;
}
