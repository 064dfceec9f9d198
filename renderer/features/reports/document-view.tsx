import { Fragment, type ReactNode } from 'react';
import type {
  Block,
  Figure,
  Inline,
  ReportDocument,
  TableCell,
  TableColumn,
} from '#shared/reports/document.ts';
import { useLanguage } from '../../app/language.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { StateMark } from '../../ui/state-mark.tsx';

interface Props {
  document: ReportDocument;
  onFigure(figure: Figure): void;
}

const goTo = (id: string) => document.getElementById(`doc-${id}`)?.scrollIntoView({ block: 'center' });

/** The report on screen, from the same model as its files; every figure opens to the rows behind it. */
export function DocumentView({ document: report, onFigure }: Props) {
  const { say } = useLanguage();
  return (
    <article className="doc" lang={report.language}>
      <header className="doc-cover">
        {report.style?.logo && <img className="doc-logo" src={report.style.logo.url} alt="" />}
        <p>{say(report.institution)}</p>
        <h2>{report.title}</h2>
        <p>{report.subtitle}</p>
        <dl>
          {report.cover.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      </header>
      {report.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never change places
        <Fragment key={index}>{render(block, onFigure)}</Fragment>
      ))}
    </article>
  );
}

function render(block: Block, onFigure: (figure: Figure) => void): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Tag = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5';
      return (
        <Tag id={`doc-${block.id}`}>
          {block.number && <span className="doc-number">{block.number}</span>} {block.text}
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p data-style={block.style ?? 'body'}>
          <Inlines inlines={block.inlines} onFigure={onFigure} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a document never change places
            <li key={index}>
              <Inlines inlines={item} onFigure={onFigure} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <figure id={`doc-${block.id}`} className="doc-table">
          <figcaption>
            <span className="doc-number">{block.number}</span> {block.caption}
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, so the keyboard must reach it */}
          <div className="doc-scroll" tabIndex={0} role="group" aria-label={block.caption}>
            <DocTable columns={block.columns} rows={block.rows} onFigure={onFigure} />
          </div>
        </figure>
      );
    case 'chart':
      return (
        <figure id={`doc-${block.id}`} className="doc-chart">
          <ChartFrame chart={block.chart} sentence={block.alt} />
          <figcaption>
            <span className="doc-number">{block.number}</span> {block.caption}
          </figcaption>
        </figure>
      );
    case 'explanation':
      return (
        <section id={`doc-${block.id}`} className="doc-explanation">
          <p>
            <span className="doc-number">{block.mark}</span> <strong>{block.term}</strong>
          </p>
          <dl>
            {block.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.text}</dd>
              </div>
            ))}
          </dl>
          <p>
            <Inlines inlines={block.inlines} onFigure={onFigure} />
          </p>
        </section>
      );
    case 'page-break':
      return <hr />;
  }
}

function DocTable({
  columns,
  rows,
  onFigure,
}: {
  columns: TableColumn[];
  rows: TableCell[][];
  onFigure(figure: Figure): void;
}) {
  const align = { start: 'left', end: 'right', center: 'center' } as const;
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} scope="col" style={{ textAlign: align[column.align] }}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a document never change places
          <tr key={row}>
            {cells.map((cell, at) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                key={at}
                style={{ textAlign: align[columns[at]?.align ?? 'start'] }}
                {...(cell.anchor ? { id: `doc-${cell.anchor}` } : {})}
              >
                <Inlines inlines={cell.inlines} onFigure={onFigure} />
                {cell.state && <StateMark state={cell.state} short />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({ inlines, onFigure }: { inlines: Inline[]; onFigure(figure: Figure): void }) {
  return inlines.map((inline, index) => {
    const key = `${inline.kind}-${index}`;
    switch (inline.kind) {
      case 'text':
        return inline.strong ? (
          <strong key={key}>{inline.text}</strong>
        ) : (
          <span key={key} className={inline.muted ? 'doc-muted' : undefined}>
            {inline.text}
          </span>
        );
      case 'figure':
        return (
          <button
            key={key}
            type="button"
            id={`doc-${inline.figure.id}`}
            className="doc-figure"
            onClick={() => onFigure(inline.figure)}
          >
            {inline.figure.text}
          </button>
        );
      case 'reference':
        return (
          <button key={key} type="button" className="doc-reference" onClick={() => goTo(inline.to)}>
            {inline.text}
          </button>
        );
      default:
        return null;
    }
  });
}
