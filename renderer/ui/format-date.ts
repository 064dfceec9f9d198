/** Dates and sizes as people write them in each language. */
import dayjs from 'dayjs';
import type { Language } from '#shared/i18n/language.ts';

export function formatTime(iso: string, language: Language): string {
  return dayjs(iso).format(language === 'zh-CN' ? 'YYYY年M月D日 HH:mm' : 'D MMM YYYY, HH:mm');
}

export function formatDate(iso: string, language: Language): string {
  return dayjs(iso).format(language === 'zh-CN' ? 'YYYY年M月D日' : 'D MMM YYYY');
}

/** For table columns: sortable, same width in every row. */
export function formatStamp(iso: string): string {
  return dayjs(iso).format('YYYY-MM-DD HH:mm');
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
