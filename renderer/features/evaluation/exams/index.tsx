/** Exams: those of the period, and one of them with its items, its cuts and its report. */
import { useLocation } from 'wouter';
import { ExamList } from './list.tsx';
import { OneExam } from './one.tsx';
import './exams.css';

export function Exams({ id }: { id: string | null }) {
  const [, go] = useLocation();
  return id === null ? (
    <ExamList onOpen={(exam) => go(`/evaluation/exams/${encodeURIComponent(exam)}`)} />
  ) : (
    <OneExam id={decoded(id)} onBack={() => go('/evaluation/exams')} />
  );
}

/** The router may have read the percent signs already. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
