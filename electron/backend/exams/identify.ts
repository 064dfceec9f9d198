/** What an exam is called between screens and backend: its kind and the values that tell it from others. */
import { Refusal } from '#shared/lib/result.ts';

export type ExamRef =
  | { kind: 'paper'; paper: string }
  | { kind: 'osce'; exam: string }
  | { kind: 'scores'; exam: string; course: string | null; year: string };

const PART = '|';

export function examId(ref: ExamRef): string {
  if (ref.kind === 'paper') return `paper:${ref.paper}`;
  if (ref.kind === 'osce') return `osce:${ref.exam}`;
  return `scores:${[ref.exam, ref.course ?? '', ref.year].join(PART)}`;
}

/** Throws the refusal `exam-unknown`. */
export function examOf(id: string): ExamRef {
  const colon = id.indexOf(':');
  const rest = id.slice(colon + 1);
  switch (id.slice(0, colon)) {
    case 'paper':
      return { kind: 'paper', paper: rest };
    case 'osce':
      return { kind: 'osce', exam: rest };
    case 'scores': {
      const [exam, course, year] = rest.split(PART);
      if (exam && year) return { kind: 'scores', exam, course: course || null, year };
    }
  }
  throw new Refusal('exam-unknown', `no exam ${id}`, { id });
}

/** The number under which decisions about the exam are kept. */
export function decisionCode(ref: ExamRef): string {
  if (ref.kind === 'paper') return ref.paper;
  if (ref.kind === 'osce') return ref.exam;
  return [ref.exam, ref.course, ref.year].filter((part) => part !== null).join(' ');
}
