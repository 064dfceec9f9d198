/** Pairs of items whose titles make it plain that they ask for the same. Proposals only: nobody has compared the texts. */
import type { LinkKind } from './types.ts';

type Pair = readonly [code: string, kind: LinkKind, otherCode: string];

interface ShippedWalk {
  framework: string;
  other: string;
  pairs: readonly Pair[];
}

/** `broader`: the first item covers more than the second. */
export const shippedWalks: readonly ShippedWalk[] = [
  {
    framework: 'china-clinical-2022',
    other: 'wfme-2020',
    pairs: [
      ['1.1', 'exact', '1.1'],
      ['1.4', 'exact', '2.1'],
      ['2.1', 'related', '2.4'],
      ['2.7', 'exact', '2.2'],
      ['3.1', 'related', '3.1'],
      ['3.2', 'exact', '3.2'],
      ['4.1', 'exact', '4.1'],
      ['4.3', 'exact', '4.2'],
      ['4.4', 'narrower', '8.2'],
      ['5.1', 'exact', '5.1'],
      ['5.2', 'broader', '5.3'],
      ['6.2', 'exact', '6.1'],
      ['6.3', 'exact', '6.2'],
      ['6.4', 'related', '6.3'],
      ['7.1', 'exact', '7.1'],
      ['9.1', 'exact', '8.1'],
      ['9.4', 'exact', '8.3'],
    ],
  },
  {
    framework: 'china-clinical-2022',
    other: 'undergraduate-audit-2021',
    pairs: [
      ['2.1', 'related', '2.1'],
      ['2.6', 'related', '2.3'],
      ['5.2', 'broader', '4.4'],
      ['6.2', 'related', '3.1'],
      ['4.3', 'related', '5.4'],
      ['7.1', 'related', '6.1'],
      ['10.1', 'related', '6.2'],
    ],
  },
  {
    framework: 'lcme-2023',
    other: 'wfme-2020',
    pairs: [
      ['1.5', 'related', '8.1'],
      ['4.1', 'related', '5.1'],
      ['4.5', 'exact', '5.3'],
      ['5.4', 'related', '6.1'],
      ['5.5', 'exact', '6.2'],
      ['6.1', 'exact', '2.1'],
      ['9.4', 'related', '3.1'],
      ['9.7', 'exact', '3.2'],
      ['11.1', 'related', '4.2'],
    ],
  },
  {
    framework: 'residency-base-2023',
    other: 'wfme-2020',
    pairs: [
      ['2.2.4', 'related', '3.1'],
      ['2.2.5', 'narrower', '7.1'],
      ['2.2.6', 'related', '8.2'],
      ['3.2.1', 'narrower', '5.3'],
    ],
  },
];
