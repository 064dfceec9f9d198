/** What departments hand in: how complete it is, what is expected, reminders and templates. */
import { firstMonth } from '#db/repositories/completeness.ts';
import { officeRules, ruleVersions, saveRule, undoRule } from '#db/repositories/expectations.ts';
import { remindersOf } from '#db/repositories/reminders.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { completenessContract } from '#shared/api/completeness.ts';
import { handedIn, shippedRule } from '#shared/completeness/expected/expectations.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordType } from '#shared/records/types.ts';
import { cellOf } from '../completeness/cell.ts';
import { createJudge, judgeAll } from '../completeness/judge.ts';
import { writePackage } from '../completeness/package.ts';
import { owedBy, remind } from '../completeness/remind.ts';
import { expectableTypes, rulesInForce } from '../completeness/rules.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../indicators/scope.ts';
import { knownType } from '../record-types/known-type.ts';
import { writeTemplate, writeTemplates } from '../templates/write.ts';
import type { Handlers } from './types.ts';

const today = (context: Context) => dayOf(context.env.clock.now());

function expectable(reader: Reader, id: string, department: string | null): RecordType {
  const type = knownType(reader, id);
  if (!handedIn(type)) throw new Refusal('not-handed-in', `departments do not hand in ${id}`, { type: id });
  if (department !== null && !departmentsOf(reader).some(({ code }) => code === department))
    throw new Refusal('department-unknown', `no department ${department}`, { code: department });
  return type;
}

export const completenessHandlers: Handlers<typeof completenessContract> = {
  'completeness.matrix': ({ period }, context) => {
    const { read } = context.workspace().store;
    const day = today(context);
    const judge = createJudge(read, period, day);
    const cells = judgeAll(judge);
    const there = new Set(cells.map(({ type }) => type));
    const reminded = new Map<string, string>();
    for (const { department, at } of remindersOf(read, period, null))
      if (!reminded.has(department)) reminded.set(department, at);
    return {
      today: day,
      types: judge.types
        .filter(({ id }) => there.has(id))
        .map(({ id }) => ({ id, ...judge.ruleOf(id, null) })),
      cells,
      reminded: [...reminded].map(([department, at]) => ({ department, at })),
    };
  },

  'completeness.cell': ({ type, department, period }, context) => {
    const { read } = context.workspace().store;
    const judge = createJudge(read, period, today(context));
    return cellOf(read, judge, expectable(read, type, department), department, period);
  },

  'completeness.rules': (_, context) => {
    const { read } = context.workspace().store;
    const ruleOf = rulesInForce(read);
    const own = officeRules(read);
    return {
      rules: expectableTypes(read).map((type) => ({
        type: type.id,
        ...ruleOf(type.id, null),
        shipped: shippedRule(type.id),
        departments: own.flatMap(({ type: of, department, rule }) =>
          of === type.id && department !== null && rule !== null ? [{ department, rule }] : [],
        ),
        first: firstMonth(read, type),
      })),
    };
  },

  'completeness.ruleHistory': ({ type }, context) => ({
    versions: ruleVersions(context.workspace().store.read, type).map(({ department, at, by, rule }) => {
      return { department, at, by, rule };
    }),
  }),

  'completeness.setRule': async ({ type, department, rule }, context) => {
    await context
      .workspace()
      .store.change(context.actor(), (writer) =>
        saveRule(writer, expectable(writer, type, department).id, department, rule),
      );
    context.changed('completeness', 'audit');
    return {};
  },

  'completeness.undoRule': async ({ type, department }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => {
      if (!undoRule(writer, type, department))
        throw new Refusal('nothing-to-undo', `no rule of the office for ${type}`);
    });
    context.changed('completeness', 'audit');
    return {};
  },

  'completeness.remind': async ({ period, departments, language }, context) => {
    const day = today(context);
    const reminders = await context.workspace().store.change(context.actor(), (writer) => {
      const judge = createJudge(writer, period, day);
      return remind(writer, owedBy(writer, judge, departments, language), period, day);
    });
    context.changed('completeness', 'audit');
    return { reminders };
  },

  'completeness.package': ({ period, departments, language, path }, context) => {
    const { read } = context.workspace().store;
    const day = today(context);
    const owed = owedBy(read, createJudge(read, period, day), departments, language);
    return writePackage(read, owed, { period, today: day, path }, context.job);
  },

  'completeness.template': (input, context) => writeTemplate(context.workspace().store.read, input),

  'completeness.templates': (input, context) =>
    writeTemplates(context.workspace().store.read, input, context.job),
};
