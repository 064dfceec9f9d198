import type { Passage } from '#shared/api/evidence.ts';
import { useLanguage } from '../../../app/language.tsx';

/** Where a passage stands, and its text with what was looked for marked. */
export function PassageText({ passage, lines = 3 }: { passage: Passage; lines?: number }) {
  const { t } = useLanguage();
  const pieces: { text: string; marked: boolean; at: number }[] = [];
  // What was looked for must be in sight, however far into the passage it stands.
  const first = passage.marks[0]?.[0] ?? 0;
  const start = first > lines * 30 ? first - 16 : 0;
  let at = start;
  for (const [from, to] of passage.marks) {
    if (from > at) pieces.push({ text: passage.text.slice(at, from), marked: false, at });
    pieces.push({ text: passage.text.slice(from, to), marked: true, at: from });
    at = to;
  }
  pieces.push({ text: passage.text.slice(at), marked: false, at });
  const unit = passage.unit as 'page' | 'slide' | 'row' | 'paragraph';
  return (
    <p className="evidence-passage" data-short={lines < 4} style={{ WebkitLineClamp: lines }}>
      <small>{t(`evidence.place-${unit}`, { n: passage.page, part: passage.part ?? '' })}</small>{' '}
      {start > 0 && '…'}
      {pieces.map((piece) =>
        piece.marked ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
      )}
    </p>
  );
}
