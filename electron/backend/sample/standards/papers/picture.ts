/** A scanned sheet of signatures: ruled lines and scribbles, no text that a program could read. */
import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from '../../random.ts';

const [WIDTH, HEIGHT, ROWS] = [620, 440, 9];
const [PAPER, RULE, INK] = [246, 150, 40];

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

export function signatureSheet(seed: number): Uint8Array {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(PAPER);
  const put = (x: number, y: number, tone: number) => {
    const at = Math.round(y) * WIDTH + Math.round(x);
    if (x >= 0 && x < WIDTH && at >= 0 && at < grey.length) grey[at] = tone;
  };
  const random = createRandom(seed);
  const height = (HEIGHT - 80) / ROWS;
  for (let row = 0; row <= ROWS; row++) for (let x = 40; x < WIDTH - 40; x++) put(x, 40 + row * height, RULE);
  for (const x of [40, 110, 320, WIDTH - 41]) for (let y = 40; y < HEIGHT - 40; y++) put(x, y, RULE);
  for (let row = 1; row < ROWS; row++) {
    const middle = 40 + (row + 0.55) * height;
    for (const [from, length] of [
      [130, 110 + random.int(0, 50)],
      [345, 120 + random.int(0, 80)],
    ] as const) {
      const [swing, speed] = [5 + random.int(0, 6), 0.12 + random.next() * 0.2];
      for (let step = 0; step < length; step += 0.2) {
        const y = middle + Math.sin(step * speed * 3) * swing * Math.sin(step * 0.05 + row);
        put(from + step, y, INK);
        put(from + step, y + 1, INK);
      }
    }
  }
  const lines = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) lines.set(grey.subarray(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}
