import { Alert } from 'antd';
import type { ImportState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';

/** Which tool or system a file comes from, and what of it was not taken so that nobody can be named by it. */
export function LayoutNote({ layout }: { layout: NonNullable<ImportState['layout']> }) {
  const { t, say } = useLanguage();
  const headings = (which: (reason: string) => boolean) => [
    ...new Set(layout.withheld.flatMap(({ heading, reason }) => (which(reason) ? [heading] : []))),
  ];
  const emptied = headings((reason) => reason !== 'day');
  const days = headings((reason) => reason === 'day');
  const sentences = [
    ...(emptied.length > 0 ? [t('importing.layout-emptied', { columns: emptied })] : []),
    ...(days.length > 0 ? [t('importing.layout-days', { columns: days })] : []),
    ...(emptied.length + days.length > 0 ? [t('importing.layout-kept-copy')] : []),
  ];
  return (
    <Alert
      type="info"
      showIcon
      title={t('importing.layout', { name: say(layout.label) })}
      description={sentences.length > 0 ? sentences.join(t('importing.layout-between')) : undefined}
    />
  );
}
