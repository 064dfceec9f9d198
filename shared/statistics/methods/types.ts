/**
 * Statistical methods as data: what a method is called, what it wants, what it answers and by which conventions.
 * The terminal, the screens and the tests all reach a method through this registry.
 */
import type { z } from 'zod';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Table } from '../table.ts';
import type { ReasonId } from './reasons.ts';

export const families = {
  description: { zh: '描述', en: 'Description' },
  reliability: { zh: '信度', en: 'Reliability' },
  agreement: { zh: '一致性', en: 'Agreement' },
  generalizability: { zh: '概化理论', en: 'Generalizability' },
  'fair-scores': { zh: '公平得分', en: 'Fair scores' },
  items: { zh: '试题分析', en: 'Item analysis' },
  'standard-setting': { zh: '合格标准', en: 'Standard setting' },
  monitoring: { zh: '监测', en: 'Monitoring' },
  intervals: { zh: '区间', en: 'Intervals' },
  effects: { zh: '效应量与检验', en: 'Effects and tests' },
  'response-quality': { zh: '作答质量', en: 'Response quality' },
} as const satisfies Record<string, LocalText>;
export type Family = keyof typeof families;

/** A number is never NaN or infinite in an answer: what cannot be computed is null, with a note that says why. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Note {
  reason: ReasonId;
  /** Where in the answer, as `items[3].discrimination`; absent for the whole. */
  at?: string;
  details?: Record<string, string | number>;
}

export interface Answer {
  values: { [key: string]: Json };
  notes?: Note[];
  /** Conventions that depend on the data or on the options, beside the method's own. */
  conventions?: string[];
}

export interface InputSpec {
  /** `data` is the first one; others are named on the command line as `name=file`. */
  name: string;
  help: LocalText;
  required: boolean;
}

/** Thrown by a method for an input that it cannot use at all; the runner answers the reason instead. */
export class Unusable extends Error {
  readonly reason: ReasonId;
  readonly details: Record<string, string | number>;
  constructor(reason: ReasonId, details: Record<string, string | number> = {}) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}

export interface Method {
  /** kebab-case. */
  id: string;
  family: Family;
  title: LocalText;
  /** One or two sentences: what it answers and what a row of the table has to be. */
  help: LocalText;
  inputs: readonly InputSpec[];
  /** An object schema whose every property is described. */
  options: z.ZodObject;
  /** Choices that other programs make differently: divisors, tie rules, missing data. English, printed with the answer. */
  conventions: readonly string[];
  /** `options` have passed the schema. Throws `Unusable`. */
  run(tables: Readonly<Record<string, Table>>, options: never): Answer;
}

/** Ties the type of the options to the schema. */
export function method<Schema extends z.ZodObject>(
  spec: Omit<Method, 'options' | 'run'> & {
    options: Schema;
    run(tables: Readonly<Record<string, Table>>, options: z.output<Schema>): Answer;
  },
): Method {
  return spec as unknown as Method;
}

/** The input that nearly every method has. */
export const dataInput = (zh: string, en: string): InputSpec => ({
  name: 'data',
  help: { zh, en },
  required: true,
});
