/** Whom and what a template is filled with beforehand, so that nobody types a list that the office has. */
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';

/** Rows of another type: which of them, and the field that each of their fields fills. */
export interface RosterSource {
  from: RecordTypeId;
  /** Field of the source -> the values that it may have. */
  where?: Readonly<Record<string, readonly FieldValue[]>>;
  /** Field of the template -> field of the source. */
  take: Readonly<Record<string, string>>;
}

const learners = ['student', 'master', 'doctoral', 'resident'];
const teachers = ['teacher', 'external'];

const learnersOf = (field: string): RosterSource => ({
  from: 'person',
  where: { role: learners },
  take: { [field]: 'number' },
});

/** Those who rotate through the department in the period; where no rotation is on record, its learners. */
const rotating = (field: string): readonly RosterSource[] => [
  { from: 'rotation', take: { [field]: 'learner' } },
  learnersOf(field),
];

/** Per record type the sources in order: the first that has any rows is taken. */
export const rosters: Readonly<Record<RecordTypeId, readonly RosterSource[]>> = {
  offering: [{ from: 'course', take: { course: 'code' } }],
  rotation: [learnersOf('learner')],
  attendance: rotating('person'),
  'experience-log': rotating('learner'),
  'exam-result': rotating('learner'),
  'exit-exam': [
    { from: 'rotation', take: { learner: 'learner', starts_on: 'starts_on', ends_on: 'ends_on' } },
    learnersOf('learner'),
  ],
  'mini-cex': rotating('learner'),
  dops: rotating('learner'),
  multisource: rotating('learner'),
  'exam-responses': rotating('learner'),
  observation: [{ from: 'person', where: { role: teachers }, take: { teacher: 'number' } }],
};
