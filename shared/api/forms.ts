/** What stands around one record: its papers, forms that are not saved yet, printed forms, earlier versions, where it counts. */
import { z } from 'zod';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';
import { fieldValuesSchema, recordTypeIdSchema } from './records.ts';

export const attachmentSchema = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  addedAt: z.string(),
  addedBy: z.string(),
});
export type Attachment = z.output<typeof attachmentSchema>;

export const draftSchema = z.object({
  values: fieldValuesSchema,
  /** What was typed and could not be read yet, by field. */
  texts: z.record(z.string(), z.string()),
  /** The version that the form was filled from; null for a new record. */
  version: z.number().nullable(),
});
export type Draft = z.output<typeof draftSchema>;

/** How a record stands in a figure. `value`: a mean or median is taken over it; `covers`: it names a unit that is counted. */
export const roleSchema = z.enum(['numerator', 'denominator', 'value', 'covers', 'excluded']);
export type Role = z.output<typeof roleSchema>;

const place = z.object({ type: recordTypeIdSchema, record: z.string() });
const draftOf = z.object({ type: recordTypeIdSchema, record: z.string().nullable() });
const attachments = z.object({ attachments: z.array(attachmentSchema) });

export const formsContract = {
  'attachments.list': query(place, attachments),
  /** Files from the disk and pictures from the clipboard; all or none. The same bytes are kept once. */
  'attachments.add': command(
    place.extend({
      paths: z.array(z.string()).max(50).default([]),
      pasted: z
        .array(
          z.object({
            name: z.string().max(200),
            bytes: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
          }),
        )
        .max(20)
        .default([]),
    }),
    attachments,
  ),
  /** Takes the link away, keeps the file; `attachments.restore` brings it back. */
  'attachments.detach': command(place.extend({ attachment: z.string() }), attachments),
  'attachments.restore': command(place.extend({ attachment: z.string() }), attachments),

  /** What this person has typed into the form of a record, or of a new one, and not saved. */
  'drafts.get': query(draftOf, z.object({ draft: draftSchema.extend({ at: z.string() }).nullable() })),
  'drafts.keep': command(draftOf.extend({ draft: draftSchema }), z.object({})),
  'drafts.discard': command(draftOf, z.object({})),

  /** A form as PDF for the system's own program: filled with a record, or blank with boxes for the pen. */
  'records.print': action(
    z.object({ type: recordTypeIdSchema, id: z.string().nullable(), language: languageSchema }),
    z.object({ path: z.string(), pages: z.number() }),
  ),
  /** Puts an earlier version back as a new one. Errors of today's checks answer `problems` and change nothing. */
  'records.restore': command(
    z.object({
      type: recordTypeIdSchema,
      id: z.string(),
      /** The version on screen; another one answers `record-changed`. */
      version: z.number(),
      to: z.number(),
    }),
    z.object({
      batch: z.string().nullable(),
      problems: z.array(
        z.object({ level: z.enum(['error', 'warning']), field: z.string(), message: localTextSchema }),
      ),
    }),
  ),
  /** The figures, standards and reports that stand on a record. */
  'records.uses': query(
    z.object({
      type: recordTypeIdSchema,
      id: z.string(),
      /** For registers, which count in every period. */
      period: z.string().nullable().default(null),
    }),
    z.object({
      figures: z.array(
        z.object({
          indicator: z.string(),
          period: z.string(),
          /** null: the whole hospital. */
          departments: z.array(z.string().nullable()),
          role: roleSchema,
          /** What the row adds; null where rows have no amount of their own. */
          contribution: z.number().nullable(),
          /** Why it is left out. */
          reason: localTextSchema.nullable(),
        }),
      ),
      standards: z.array(
        z.object({
          framework: z.string(),
          frameworkLabel: localTextSchema,
          code: z.string(),
          title: localTextSchema,
          indicators: z.array(z.string()),
        }),
      ),
      reports: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          at: z.string(),
          by: z.string(),
          /** How many of its figures stand on the record. */
          figures: z.number(),
          /** The record was changed after the report was built. */
          changedSince: z.boolean(),
        }),
      ),
    }),
  ),
} satisfies Contract;
