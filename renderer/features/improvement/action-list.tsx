import type { ImprovementAction } from '#shared/api/improvement.ts';
import { useLanguage } from '../../app/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/page.tsx';
import { DueMark, RecurMark } from './card.tsx';
import { useNames } from './use-names.ts';

/** All actions, overdue ones first. */
export function ActionList(props: {
  actions: readonly ImprovementAction[];
  onOpen(action: ImprovementAction): void;
}) {
  const { t } = useLanguage();
  const nameOf = useNames();
  return (
    <Panel flush>
      <DataTable<ImprovementAction>
        label={t('improvement.tab-actions')}
        rowKey={({ record }) => record.id}
        dataSource={props.actions}
        onOpen={props.onOpen}
        pagination={props.actions.length > 50 && { pageSize: 50, showSizeChanger: false }}
        columns={[
          {
            key: 'no',
            title: t('improvement.no'),
            width: 136,
            render: (_, { record }) => String(record.values.action_no ?? ''),
          },
          {
            key: 'department',
            title: t('improvement.department'),
            width: 124,
            ellipsis: true,
            render: (_, { record }) => nameOf(record.department),
          },
          {
            key: 'requirement',
            title: t('improvement.requirement'),
            ellipsis: true,
            render: (_, action) => (
              <>
                <RecurMark action={action} /> {String(action.record.values.requirement ?? '')}
              </>
            ),
          },
          {
            key: 'owner',
            title: t('improvement.owner'),
            width: 120,
            ellipsis: true,
            render: (_, { record }) => record.names.owner ?? '–',
          },
          {
            key: 'stage',
            title: t('improvement.stage'),
            width: 72,
            render: (_, { stage }) => t(`improvement.stage-${stage}`),
          },
          {
            key: 'due',
            title: t('improvement.due'),
            width: 144,
            render: (_, action) => <DueMark action={action} />,
          },
        ]}
      />
    </Panel>
  );
}
