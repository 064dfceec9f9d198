import { htmlText } from './entities.ts';

export interface HtmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements whose content is no text of the page. */
const SILENT = new Set(['script', 'style', 'xml', 'title', 'noscript', 'template']);
const NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Walks a web page as browsers do, forgivingly: what is no tag is text. Linear in the length of the page. */
export function scanHtml(html: string, handlers: HtmlHandlers): void {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) handlers.text(htmlText(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) return;
    if (html.startsWith('<!--', open)) at = behind(html, '-->', open + 4);
    else if (html[open + 1] === '!' || html[open + 1] === '?') at = behind(html, '>', open + 2);
    else at = tag(html, lower, open, handlers);
  }
}

function tag(html: string, lower: string, open: number, handlers: HtmlHandlers): number {
  const closing = html[open + 1] === '/';
  NAME.lastIndex = open + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    handlers.text('<');
    return open + 1;
  }
  const from = NAME.lastIndex;
  const end = tagEnd(html, from);
  if (closing) {
    handlers.close(name);
    return end;
  }
  handlers.open(name, attributesOf(html.slice(from, end - 1)));
  if (!SILENT.has(name) || html[end - 2] === '/') return end;
  const shut = lower.indexOf(`</${name}`, end);
  return shut < 0 ? html.length : behind(html, '>', shut);
}

/** Behind the `>` of a tag; one inside quotes does not end it, unless the quotes never close. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  const limit = Math.min(html.length, from + 20_000);
  for (let at = from; at < limit; at++) {
    const char = html[at]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return behind(html, '>', from);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.slice(0, 4000).matchAll(ATTRIBUTE))
    attributes[name.toLowerCase()] ??= htmlText(double ?? single ?? bare ?? '');
  return attributes;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
