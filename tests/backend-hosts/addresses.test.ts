import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowedRequest, isOwnPage } from '#shell/allowed-addresses.ts';
import { resolveAppUrl } from '#shell/app-urls.ts';
import { filesToOpen } from '#shell/files-to-open.ts';
import { isOpenable } from '#shell/openable.ts';
import { PAGE_POLICY, PRESS_POLICY } from '#shell/policy.ts';

const pages = '/app/dist/renderer';

describe('app:// addresses', () => {
  test('name the files of the built pages', () => {
    expect(resolveAppUrl('app://ui/', pages)).toMatchObject({ path: `${pages}/index.html` });
    expect(resolveAppUrl('app://ui/assets/index-1a.js?x#y', pages)).toMatchObject({
      path: `${pages}/assets/index-1a.js`,
      mime: 'text/javascript; charset=utf-8',
    });
    expect(resolveAppUrl('app://ui/fonts/N.ttf', pages)).toMatchObject({ mime: 'font/ttf' });
  });

  test.each([
    'app://ui/../../etc/passwd.html',
    'app://ui/%2e%2e/%2e%2e/secret.json',
    'app://ui/..%2f..%2fpackage.json',
    'app://ui/..%5c..%5cpackage.json',
    'app://ui/%00.html',
    'app://ui/%E0%A4%A.html',
    'app://ui/main.exe',
    'app://ui/noextension',
    'app://elsewhere/index.html',
    'app://press/../index.html',
    'app://press/fonts/../index.html',
    'app://press/fonts/..%2fassets%2fa.ttf',
    'not an address',
  ])('%s is not answered with a file outside', (address) => {
    const file = resolveAppUrl(address, pages);
    if (file?.kind === 'file') expect(file.path.startsWith(`${pages}/`)).toBe(true);
    if (/press\/fonts|%5c|%00|elsewhere|exe|noext/.test(address)) expect(file).toBeNull();
  });

  test('no path, however written, leaves the folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2F', '/', '//', 'a', '%5C', 'x.html', '%25', 'é');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('ui', 'press'), (parts, host) => {
        const file = resolveAppUrl(`app://${host}/${parts.join('/')}.html`, pages);
        return file?.kind !== 'file' || (file.path.startsWith(`${pages}/`) && !file.path.includes('/../'));
      }),
    );
  });

  test('a printed document sees the typefaces and no page', () => {
    expect(resolveAppUrl('app://press/fonts/NotoSansSC_400Regular.ttf', pages)).toMatchObject({
      mime: 'font/ttf',
    });
    expect(resolveAppUrl('app://press/index.html', pages)).toBeNull();
    expect(resolveAppUrl('app://press/3f2a-1', pages)).toEqual({ kind: 'press', id: '3f2a-1' });
  });
});

describe('who may speak and what may be asked for', () => {
  test.each([
    'https://ui/',
    'app://press/1',
    'app://ui.evil/',
    'file:///index.html',
    'data:text/html,x',
    'about:blank',
  ])('%s is not a page of ours', (address) => expect(isOwnPage(address, null)).toBe(false));
  test('a page of the app is', () => expect(isOwnPage('app://ui/index.html#/records', null)).toBe(true));
  test.each([
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://localhost/',
    'wss://example.org',
    'file:///etc/passwd',
    'ftp://a/b',
    'http://localhost:5173/',
    '',
  ])('%s is not asked for', (address) => expect(isAllowedRequest(address, null)).toBe(false));
  test('the development server is reachable only while developing', () => {
    const dev = 'http://127.0.0.1:5173';
    expect(isAllowedRequest(`${dev}/x.ts`, dev)).toBe(true);
    expect(isAllowedRequest('ws://127.0.0.1:5173/', dev)).toBe(true);
    expect(isAllowedRequest('http://127.0.0.1:5174/', dev)).toBe(false);
    expect(isOwnPage(`${dev}/index.html`, dev)).toBe(true);
    expect(isOwnPage(`${dev}/index.html`, null)).toBe(false);
  });
});

test('only documents are handed to other programs', () => {
  expect(isOpenable('/out/report.PDF')).toBe(true);
  for (const path of [
    '/bin/sh',
    '/tmp/x.sh',
    '/tmp/x.desktop',
    'report.pdf',
    '/tmp/x.pdf\0.sh',
    'C:x.exe',
    '/tmp/x.html',
  ]) {
    expect(isOpenable(path), path).toBe(false);
  }
});

test('the policies allow no inline script and nothing from outside', () => {
  for (const policy of [PAGE_POLICY, PRESS_POLICY]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|http|data:)/);
    expect(policy).not.toMatch(/https?:|ws:|\*/);
  }
  expect(PRESS_POLICY).not.toContain('script-src');
});

test('workbooks on the command line are found, switches and programs are not', () => {
  const argv = [
    '/opt/attest',
    '--flag=x.csv',
    '.',
    'data/内科.XLSX',
    '/abs/old.csv',
    'script.js',
    '--',
    'a.zip',
  ];
  expect(filesToOpen(argv, '/home/li')).toEqual([
    '/home/li/data/内科.XLSX',
    '/abs/old.csv',
    '/home/li/a.zip',
  ]);
});
