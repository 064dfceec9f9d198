import type { Output } from '#shared/api/index.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

type Figure = Output<'record-types.figures'>['figures'][number];

const shown = (figure: Figure, value: number | null): string =>
  value === null ? '–' : `${value.toFixed(figure.decimals)}${figure.unit === 'percent' ? ' %' : ''}`;

/** Figures that need no definition of their own: records, completeness, means, by department. */
export function FiguresTab({ id }: { id: string }) {
  const { t, say } = useLanguage();
  const { period, workspace } = useScope();
  const found = useOperation(
    'record-types.figures',
    { id, period: period ?? '' },
    { enabled: period !== null },
  );
  const none = (
    <EmptyState title={t('record-types.figures-none')} hint={t('record-types.figures-none-hint')} />
  );
  if (period === null) return none;
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (!found.data) return <SkeletonRows rows={6} />;
  const { figures } = found.data;
  const counted = figures.find((figure) => figure.id === 'count');
  if (!counted?.values.some(({ value }) => value !== null && value > 0)) return none;
  const nameOf = (code: string | null) => {
    if (code === null) return t('record-types.hospital');
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  const rows = counted.values.map(({ department }) => ({ department }));
  return (
    <div className="types-figures">
      <p className="types-hint">{t('record-types.figures-hint')}</p>
      <DataTable<{ department: string | null }>
        label={t('record-types.tab-figures')}
        rowKey={({ department }) => department ?? ''}
        dataSource={rows}
        columns={[
          {
            key: 'department',
            title: t('navigation.department'),
            render: (_, { department }) => nameOf(department),
          },
          ...figures.map((figure) => ({
            key: figure.id,
            title:
              figure.unit === 'mean'
                ? t('record-types.figures-mean', { label: say(figure.label) })
                : say(figure.label),
            align: 'right' as const,
            className: 'figures',
            render: (_: unknown, { department }: { department: string | null }) =>
              shown(figure, figure.values.find((value) => value.department === department)?.value ?? null),
          })),
        ]}
      />
    </div>
  );
}
