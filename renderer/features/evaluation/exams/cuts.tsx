import { Button } from 'antd';
import { useState } from 'react';
import { changesWords } from '#shared/exams/document.ts';
import type { ExamAnalysis, ExamCut } from '#shared/exams/schema.ts';
import { percent, points, reasonWords, two } from '#shared/exams/words.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { ChooseDialog } from './choose-dialog.tsx';

type Names = Readonly<Record<string, string>>;

/** The cuts of all methods: who passes by each, who would change, and which one is in force. */
export function Cuts({ id, analysis, names }: { id: string; analysis: ExamAnalysis; names: Names }) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const [choosing, choose] = useState<ExamCut | null>(null);
  const { chosen, cuts, inForce } = analysis;
  return (
    <>
      <p className="evaluation-soft">{t('exams.cuts-note')}</p>
      {chosen && (
        <p className="exams-chosen">
          {t('exams.chosen-note', {
            ...chosen,
            cut: points(chosen.cut),
            method: t(`exams.method-${chosen.method}`),
            by: chosen.by ?? '–',
            on: chosen.on ?? '–',
          })}
        </p>
      )}
      <table className="evaluation-items exams-cuts">
        <thead>
          <tr>
            <th scope="col">{t('exams.method')}</th>
            <th scope="col" className="matrix-number">
              {t('exams.cut')}
            </th>
            <th scope="col" className="matrix-number">
              {t('exams.se')}
            </th>
            <th scope="col" className="matrix-number">
              {t('exams.pass-rate')}
            </th>
            <th scope="col">{t('exams.changes')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('exams.choose')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cuts.map((entry) => (
            <CutRow
              key={entry.method}
              entry={entry}
              current={entry.method === inForce}
              decided={chosen?.method === entry.method}
              names={names}
              onChoose={workspace.readOnly ? null : choose}
            />
          ))}
        </tbody>
      </table>
      {choosing && <ChooseDialog id={id} cut={choosing} onClose={() => choose(null)} />}
    </>
  );
}

function CutRow(props: {
  entry: ExamCut;
  current: boolean;
  decided: boolean;
  names: Names;
  onChoose: ((cut: ExamCut) => void) | null;
}) {
  const { t, language } = useLanguage();
  const { entry, current, decided, onChoose } = props;
  const method = t(`exams.method-${entry.method}`);
  if (entry.cut === null)
    return (
      <tr>
        <th scope="row">{method}</th>
        <td colSpan={5} className="evaluation-soft">
          {t('exams.cut-none')}
          {language === 'en' ? ': ' : '：'}
          {entry.reason ? reasonWords(entry.reason, language) : ''}
        </td>
      </tr>
    );
  return (
    <tr data-current={current}>
      <th scope="row">
        {method}
        {entry.notes.map((note) => (
          <span key={note} className="exams-note">
            {reasonWords(note, language)}
          </span>
        ))}
      </th>
      <td className="matrix-number">{points(entry.cut)}</td>
      <td className="matrix-number">{two(entry.se)}</td>
      <td className="matrix-number">
        {percent(entry.passed / Math.max(1, entry.n))}%
        <span className="evaluation-soft">
          {' '}
          {percent(entry.low)}–{percent(entry.high)}%
        </span>
      </td>
      <td>
        {current ? <strong>{t('exams.in-force')}</strong> : <Changes entry={entry} names={props.names} />}
      </td>
      <td className="exams-choose">
        {onChoose && !decided && (
          <Button size="small" onClick={() => onChoose(entry)} aria-label={`${t('exams.choose')}: ${method}`}>
            {t('exams.choose')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Names of those who change that stand in the table; the rest is counted. */
const MOST_NAMES = 12;

function Changes({ entry, names }: { entry: ExamCut; names: Names }) {
  const { t, language } = useLanguage();
  const pass = entry.nowPass.length > 0;
  const ids = pass ? entry.nowPass : entry.nowFail;
  if (ids.length === 0) return t('exams.changes-none');
  const shown = ids
    .slice(0, MOST_NAMES)
    .map((id) => names[id] ?? id)
    .concat(ids.length > MOST_NAMES ? [t('exams.and-more', { n: ids.length })] : [])
    .join(t('exams.list-comma'));
  return (
    <details className="exams-changes">
      <summary>{changesWords(entry, language)}</summary>
      {t(pass ? 'exams.changes-pass-names' : 'exams.changes-fail-names', { names: shown })}
    </details>
  );
}
