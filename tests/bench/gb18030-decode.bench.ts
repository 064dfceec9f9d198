/** 40 MB of GB18030 to text: ours, strict and with flaws counted, against iconv-lite. */
import iconv from 'iconv-lite';
import { decodeBytes } from '#backend/files/text/decode.ts';
import { contest } from './support/ratio.ts';
import { evaluations } from './support/responses.ts';

const text = evaluations(450_000);
const bytes = iconv.encode(text, 'gb18030');

await contest({
  name: `gb18030-decode ${(bytes.length / 1e6).toFixed(0)} MB`,
  ours: () => {
    const decoded = decodeBytes(bytes, 'gb18030');
    if (typeof decoded === 'string' || decoded.text !== text) throw new Error('ours reads another text');
  },
  peers: {
    'iconv-lite': () => {
      if (iconv.decode(bytes, 'gb18030') !== text) throw new Error('iconv-lite reads another text');
    },
  },
  goal: 0.5,
});
