import type { ReactNode } from 'react';
import type { EvidencePiece } from '#shared/api/evidence.ts';
import { useLanguage } from '../../../app/language.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ValidityMark } from './validity-mark.tsx';

interface Props {
  pieces: readonly EvidencePiece[];
  all: readonly EvidencePiece[];
  empty: ReactNode;
  onOpen(id: string): void;
}

/** Pieces of evidence, each in one line. */
export function PieceTable({ pieces, all, empty, onOpen }: Props) {
  const { t } = useLanguage();
  return (
    <DataTable<EvidencePiece>
      label={t('evidence.title')}
      rowKey="id"
      dataSource={[...pieces]}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
      columns={[
        {
          key: 'title',
          title: t('evidence.piece'),
          ellipsis: true,
          sorter: (a, b) => a.title.localeCompare(b.title, 'zh-CN'),
          render: (_, piece) => {
            const twin = all.find(({ id }) => id === piece.sameAs[0]);
            return (
              <>
                {piece.title}
                {twin && (
                  <small className="evidence-twin">{t('evidence.same-as', { title: twin.title })}</small>
                )}
              </>
            );
          },
        },
        {
          key: 'kind',
          title: t('evidence.kind'),
          width: 84,
          render: (_, piece) => t(`evidence.kind-${piece.kind}`),
        },
        {
          key: 'serves',
          title: t('evidence.serves'),
          width: 200,
          ellipsis: true,
          sorter: (a, b) => a.links.length - b.links.length,
          render: (_, { links }) =>
            links.length === 0 ? (
              <span className="standards-mark" data-mark="missing">
                {t('evidence.serves-none')}
              </span>
            ) : (
              [...new Set(links.map(({ code }) => code))].join(', ')
            ),
        },
        {
          key: 'owner',
          title: t('evidence.owner'),
          width: 120,
          ellipsis: true,
          render: (_, { owner }) => owner ?? <span className="dash">–</span>,
        },
        {
          key: 'dated',
          title: t('evidence.dated'),
          width: 112,
          sorter: (a, b) => (a.dated ?? '').localeCompare(b.dated ?? ''),
          render: (_, { dated }) => <span className="figures">{dated ?? '–'}</span>,
        },
        {
          key: 'until',
          title: t('evidence.valid-until'),
          width: 112,
          render: (_, { validUntil }) => <span className="figures">{validUntil ?? '–'}</span>,
        },
        {
          key: 'validity',
          title: t('evidence.validity'),
          width: 116,
          render: (_, { validity }) => <ValidityMark validity={validity} />,
        },
        {
          key: 'text',
          title: t('evidence.text'),
          width: 104,
          render: (_, { text }) => t(`evidence.text-${text.state}`),
        },
      ]}
    />
  );
}
