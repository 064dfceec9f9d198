import { Modal, Skeleton } from 'antd';
import type { CellSource } from '#shared/api/records.ts';
import { columnLetters } from '#shared/importing/raw.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../failure-note.tsx';
import './record.css';
import { useReturnFocus } from '../use-return-focus.ts';

/** The original cell in its surroundings, exactly as the department handed it in. */
export function SourceCell({ source, onClose }: { source: CellSource; onClose(): void }) {
  useReturnFocus();
  const { t } = useLanguage();
  const place = { sheet: source.sheet ?? '', column: source.column ?? '', row: source.row ?? 1 };
  const cell = useOperation(
    'source.cell',
    { sha256: source.file?.sha256 ?? '', sheet: place.sheet, row: place.row },
    { enabled: source.file !== null },
  );
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      width="min(1080px, calc(100vw - 64px))"
      title={t('records.cell-title', { file: source.file?.name ?? '', ...place })}
    >
      <p className="source-hint">{t('records.cell-hint')}</p>
      {cell.error && <FailureNote failure={cell.error.failure} />}
      {cell.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {cell.data && (
        <Excerpt
          firstRow={cell.data.firstRow}
          rows={cell.data.rows}
          header={cell.data.header}
          row={place.row}
          column={place.column}
        />
      )}
      {source.corrected !== null && (
        <p className="source-hint">
          {t('records.source-original', { original: source.original ?? '', corrected: source.corrected })}
        </p>
      )}
    </Modal>
  );
}

interface ExcerptProps {
  firstRow: number;
  rows: string[][];
  header: { row: number; cells: string[] } | null;
  row: number;
  column: string;
}

function Excerpt({ firstRow, rows, header, row, column }: ExcerptProps) {
  const width = Math.max(...rows.map((cells) => cells.length), header?.cells.length ?? 0);
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index));
  const lines = rows.map((cells, index) => ({ number: firstRow + index, cells }));
  // The heading row stays in sight when it lies above the excerpt.
  if (header && header.row < firstRow) lines.unshift({ number: header.row, cells: header.cells });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="source-excerpt" tabIndex={0} aria-label={`${column}${row}`}>
      <table>
        <thead>
          <tr>
            <th aria-label="#" />
            {letters.map((letter) => (
              <th key={letter} data-here={letter === column}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number} data-here={line.number === row} data-header={line.number === header?.row}>
              <th scope="row">{line.number}</th>
              {letters.map((letter, index) => (
                <td key={letter} data-here={line.number === row && letter === column}>
                  {line.cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
