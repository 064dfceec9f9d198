import type { Output } from '#shared/api/index.ts';

type Readiness = Output<'readiness.matrix'>['items'][number]['readiness'];

/** The parts of an item's page that a link can open. */
export const itemParts = ['rating', 'narrative', 'evidence'] as const;
export type ItemPart = (typeof itemParts)[number];

/** Where the next step of an item is done. */
export function nextPlace(framework: string, code: string, { next, lacks }: Readiness): string {
  const item = (part: ItemPart) => `/standards/${framework}/${encodeURIComponent(code)}/${part}`;
  switch (next) {
    case 'data':
      return lacks[0] ? `/indicators/${lacks[0].id}` : '/indicators';
    case 'renew':
      return lacks[0] ? `/standards/evidence/${lacks[0].id}` : item('evidence');
    case 'evidence':
    case 'slots':
      return item('evidence');
    case 'rating':
      return item('rating');
    default:
      return item('narrative');
  }
}
