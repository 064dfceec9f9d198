/** Which files may be handed to the system's own programs: documents that the app writes or imports, never programs. */
import { extname, isAbsolute } from 'node:path';

const DOCUMENTS = new Set([
  '.pdf',
  '.docx',
  '.xlsx',
  '.xls',
  '.csv',
  '.tsv',
  '.txt',
  '.json',
  '.png',
  '.jpg',
  '.jpeg',
  '.zip',
]);

export const isOpenable = (path: string): boolean =>
  isAbsolute(path) && !path.includes('\0') && DOCUMENTS.has(extname(path).toLowerCase());
