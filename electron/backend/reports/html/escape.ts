const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what XML and HTML refuse
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without the characters that no markup may hold. */
export const printable = (text: string): string => text.replace(FORBIDDEN, '');

/** Text for HTML content; years such as 2024-2025 stay on one line. */
export const textHtml = (text: string): string =>
  escapeHtml(text).replace(/(?<!\d)\d{4}-\d{4}(?!\d)/g, '<span class="year">$&</span>');

/** Text for HTML content and attributes. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
