import { expect, test } from '../support/app.ts';
import { openListeningPost } from '../support/listening-post.ts';

test('nothing leaves the app, whatever a page tries', async ({ page }) => {
  const post = await openListeningPost();
  try {
    await fetch(`http://127.0.0.1:${post.tcp}/`);
    expect(post.hits(), 'the post itself hears').toBe(1);

    const outcomes = await page.evaluate(
      async ({ tcp, udp }) => {
        const hosts = [`127.0.0.1:${tcp}`, `localhost:${tcp}`, `[::ffff:127.0.0.1]:${tcp}`];
        const outcome: string[] = [];
        const add = (element: HTMLElement, fields: Record<string, string>) => {
          for (const [name, value] of Object.entries(fields)) element.setAttribute(name, value);
          document.body.append(element);
        };
        for (const host of hosts) {
          const url = `http://${host}/`;
          outcome.push(
            await fetch(url).then(
              () => 'out',
              () => 'held',
            ),
          );
          outcome.push(
            await fetch(url, { mode: 'no-cors' }).then(
              () => 'out',
              () => 'held',
            ),
          );
          add(document.createElement('img'), { src: `${url}a.png` });
          add(document.createElement('script'), { src: `${url}a.js` });
          add(document.createElement('iframe'), { src: url });
          add(document.createElement('video'), { src: `${url}a.mp4` });
          for (const rel of [
            'stylesheet',
            'prefetch',
            'preload',
            'preconnect',
            'dns-prefetch',
            'manifest',
            'icon',
          ]) {
            add(document.createElement('link'), { rel, href: url, as: 'image' });
          }
          const form = document.createElement('form');
          add(form, { action: url, method: 'post' });
          form.submit();
          navigator.sendBeacon(url, 'x');
          for (const open of [
            () => new WebSocket(`ws://${host}/`),
            () => new EventSource(url),
            () => new Worker(url),
          ]) {
            try {
              open();
            } catch {
              // refused at once: as good as refused later
            }
          }
          const style = document.createElement('style');
          style.textContent = `@import url("${url}b.css"); body { background: url("${url}b.png") }`;
          document.head.append(style);
        }
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
        peer.createDataChannel('out');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 2500));
        return outcome;
      },
      { tcp: post.tcp, udp: post.udp },
    );

    expect(outcomes.every((outcome) => outcome === 'held')).toBe(true);
    expect(post.hits(), 'only our own call').toBe(1);
  } finally {
    post.close();
  }
});

test('the network layer itself refuses, without the help of the page’s policy', async ({ app, page }) => {
  await page.waitForLoadState();
  const post = await openListeningPost();
  try {
    const outcomes = await app.evaluate(async ({ net, session }, port) => {
      const tries = [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `https://127.0.0.1:${port}/`];
      const outcome = await Promise.all(
        tries.map((url) =>
          net.fetch(url).then(
            () => 'out',
            () => 'held',
          ),
        ),
      );
      const other = session.fromPartition('without our request filter');
      const unfiltered = await other.fetch(tries[0] ?? '').then(
        () => 'out',
        () => 'held',
      );
      return [...outcome, unfiltered];
    }, post.tcp);
    expect(outcomes).toEqual(['held', 'held', 'held', 'held']);
    expect(post.hits()).toBe(0);
  } finally {
    post.close();
  }
});
