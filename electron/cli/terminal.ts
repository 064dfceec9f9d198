/** Where a command prints, in which language, and how its failures end. */
import { type Language, say } from '#shared/i18n/language.ts';
import { failureText, fill, type MessageValues } from '#shared/i18n/translate.ts';
import type { Failure, Result } from '#shared/lib/result.ts';
import { type TextKey, text } from './text.ts';

export interface Streams {
  out(line: string): void;
  err(line: string): void;
}

/** A command was typed wrongly: exit code 2. */
export class UsageError extends Error {}

/** The backend refused: exit code 1 with its message. */
export class RefusedError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export interface Terminal extends Streams {
  language: Language;
  t(key: TextKey, values?: MessageValues): string;
  failure(failure: Failure): string;
}

export function createTerminal(streams: Streams, language: Language): Terminal {
  return {
    ...streams,
    language,
    t: (key, values) => fill(say(text[key], language), values, language),
    failure: (failure) => failureText(language, failure),
  };
}

/** The answer of an operation, or its refusal thrown to the one place that prints it. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new RefusedError(result.error);
}
