import { describe, expect, it } from 'vitest';
import { attempt } from '../../mutations/attempt.ts';
import { mutate } from '../../mutations/mutate.ts';
import { randomFrom } from '../../mutations/random.ts';
import { samples } from '../../mutations/samples.ts';

/** A few hundred of what `npm run test:mutations` does ten thousand times. */
describe('a damaged file of any format', () => {
  const quick = samples().filter(({ foreign }) => !foreign);
  const slow = samples().filter(({ foreign }) => foreign);

  it.each(quick.map((sample) => [sample.name, sample] as const))(
    '%s is read or refused by name',
    async (_, sample) => {
      const random = randomFrom(sample.name.length * 7919);
      for (let times = 0; times < 30; times++)
        expect(await attempt(mutate(sample.bytes, random), sample.name)).toMatch(
          /^(read|nothing|file-[a-z-]+)$/,
        );
    },
  );

  it.each(slow.map((sample) => [sample.name, sample] as const))(
    '%s is read or refused by name',
    async (_, sample) => {
      const random = randomFrom(sample.name.length * 104_729);
      for (let times = 0; times < 3; times++)
        expect(await attempt(mutate(sample.bytes, random), sample.name)).toMatch(
          /^(read|nothing|file-[a-z-]+)$/,
        );
    },
  );

  it('undamaged is read', async () => {
    for (const { name, bytes } of samples())
      expect([name, await attempt(bytes, name)]).toEqual([name, 'read']);
  });
}, 120_000);
