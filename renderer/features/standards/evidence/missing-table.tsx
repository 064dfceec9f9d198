import { useLocation } from 'wouter';
import { leavesOf } from '#shared/frameworks/index.ts';
import { useFrameworks } from '../../../app/frameworks.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

interface Missing {
  framework: string;
  code: string;
  slot: string;
}

/** Evidence that items ask for and nobody has given; a line leads to the item. */
export function MissingTable({ missing }: { missing: readonly Missing[] }) {
  const { t, say } = useLanguage();
  const [, go] = useLocation();
  const { all } = useFrameworks();
  const itemOf = ({ framework, code }: Missing) => {
    const owner = all.find(({ id }) => id === framework);
    return owner ? leavesOf(owner).find((leaf) => leaf.code === code) : undefined;
  };
  return (
    <DataTable<Missing>
      label={t('evidence.filter-missing')}
      rowKey={({ framework, code, slot }) => `${framework} ${code} ${slot}`}
      dataSource={[...missing]}
      onOpen={({ framework, code }) => go(`/standards/${framework}/${encodeURIComponent(code)}`)}
      empty={<EmptyState title={t('evidence.missing-none')} />}
      pagination={missing.length > 50 && { pageSize: 50, showSizeChanger: false }}
      columns={[
        {
          key: 'framework',
          title: t('standards.framework'),
          width: 280,
          ellipsis: true,
          render: (_, row) => {
            const owner = all.find(({ id }) => id === row.framework);
            return owner ? say(owner.label) : row.framework;
          },
        },
        {
          key: 'item',
          title: t('evidence.missing-item'),
          ellipsis: true,
          render: (_, row) => {
            const item = itemOf(row);
            return `${row.code} ${item ? say(item.title) : ''}`;
          },
        },
        {
          key: 'slot',
          title: t('evidence.missing-slot'),
          ellipsis: true,
          render: (_, row) => {
            const slot = itemOf(row)?.evidence?.find(({ id }) => id === row.slot);
            return slot ? say(slot.label) : row.slot;
          },
        },
      ]}
    />
  );
}
