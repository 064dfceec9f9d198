/** Where a task is done, and by when. */
import type { Output } from '#shared/api/index.ts';
import type { useLanguage } from '../../app/language.tsx';

export type TaskLine = Output<'home.today'>['tasks'][number];

/** The place of a kind, and the one of a single task below it. */
const PLACES: Record<TaskLine['kind'], { all: string; one: string }> = {
  submission: { all: '/completeness', one: '/completeness/at' },
  action: { all: '/improvement/actions', one: '/improvement/action' },
  feedback: { all: '/improvement/clock', one: '/improvement/clock' },
  evidence: { all: '/standards', one: '/standards' },
  signal: { all: '/improvement', one: '/improvement' },
  quality: { all: '/quality', one: '/quality' },
  verify: { all: '/improvement/actions', one: '/improvement/actions' },
  review: { all: '/standards', one: '/standards' },
  approve: { all: '/standards', one: '/standards' },
};

export function hrefOf({ kind, at }: Pick<TaskLine, 'kind' | 'at'>): string {
  const { all, one } = PLACES[kind];
  return at.length === 0 ? all : [one, ...at.map(encodeURIComponent)].join('/');
}

export const levelOf = ({ days }: Pick<TaskLine, 'days'>): 'late' | 'soon' | 'waiting' =>
  days === null ? 'waiting' : days > 0 ? 'late' : 'soon';

const MONTH = 30.44;
const YEAR = 365.25;

/** `3 days late`, `7 months late`, `due today`, `5 days left`; empty where nothing has a deadline. */
export function whenOf({ days }: Pick<TaskLine, 'days'>, t: ReturnType<typeof useLanguage>['t']): string {
  if (days === null) return '';
  if (days === 0) return t('home.due-today');
  if (days < 0) return t('home.days-left', { n: -days });
  if (days >= 2 * YEAR) return t('home.years-late', { n: Math.floor(days / YEAR) });
  if (days >= 3 * MONTH) return t('home.months-late', { n: Math.floor(days / MONTH) });
  return t('home.days-late', { n: days });
}
