import { launchElectronPress } from '../../../build/press-electron.ts';
import { expect, test } from '../support/app.ts';
import { openListeningPost } from '../support/listening-post.ts';
import { checkDocument, pngSize } from './checks.ts';
import { sampleChart, sampleDocument } from './document.ts';

test('the engine without a window prints and draws, asks nobody, and says what failed', async ({
  userData,
}) => {
  const post = await openListeningPost();
  const press = await launchElectronPress();
  try {
    const pdf = await press.print(sampleDocument(`http://127.0.0.1:${post.tcp}/logo.png`), {
      title: 'sample',
      language: 'zh-CN',
    });
    checkDocument(pdf, userData);
    expect(post.hits()).toBe(0);

    const pictures = await press.rasterise([sampleChart, { ...sampleChart, width: 300, height: 200 }]);
    expect(pictures.map(pngSize)).toEqual([
      { width: 1280, height: 640 },
      { width: 600, height: 400 },
    ]);
    await expect(press.rasterise([{ ...sampleChart, option: null }])).rejects.toThrow();
    expect(await press.rasterise([])).toEqual([]);
  } finally {
    await press.close();
    post.close();
  }
  await expect(press.print('<p>late', { title: 'late', language: 'en' })).rejects.toThrow('ended');
});
