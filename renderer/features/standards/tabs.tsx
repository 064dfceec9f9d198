import { Tabs } from 'antd';
import { useLocation } from 'wouter';
import { useLanguage } from '../../app/language.tsx';

const paths = {
  items: '/standards',
  readiness: '/standards/readiness',
  evidence: '/standards/evidence',
  visit: '/standards/visit',
} as const;

/** The views of the standards: one item after another, all of them at once, what proves them, and what an expert finds. */
export function StandardsTabs({ current }: { current: keyof typeof paths }) {
  const { t } = useLanguage();
  const [, go] = useLocation();
  return (
    <Tabs
      className="standards-tabs"
      size="small"
      activeKey={current}
      onChange={(key) => go(paths[key as keyof typeof paths])}
      items={[
        { key: 'items', label: t('evidence.tab-items') },
        { key: 'readiness', label: t('evidence.tab-readiness') },
        { key: 'evidence', label: t('evidence.tab-evidence') },
        { key: 'visit', label: t('visit.title') },
      ]}
    />
  );
}
