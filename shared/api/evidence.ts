/** Evidence as a register of its own: pieces, their texts, search, suggestions. */
import { z } from 'zod';
import { validities } from '#shared/evidence/validity.ts';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, background, type Contract, command, query } from './contract.ts';

const linkSchema = z.object({
  framework: z.string(),
  code: z.string(),
  period: z.string(),
  slot: z.string().nullable(),
});
export type EvidenceLink = z.output<typeof linkSchema>;

/** What could be read of a piece. `waiting`: nobody has read it yet; `picture`: there is no text in it to be read. */
const textSchema = z.object({
  state: z.enum(['waiting', 'read', 'empty', 'picture', 'unreadable', 'none']),
  unit: z.string(),
  pages: z.number(),
  /** There was more than is kept. */
  cut: z.boolean(),
  language: z.string().nullable(),
  failure: z
    .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.any()).optional() })
    .nullable(),
});

export const pieceSchema = z.object({
  id: z.string(),
  kind: z.enum(['file', 'record', 'listing']),
  title: z.string(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().nullable(),
  type: z.string().nullable(),
  record: z.string().nullable(),
  department: z.string().nullable(),
  owner: z.string().nullable(),
  dated: z.string().nullable(),
  validUntil: z.string().nullable(),
  language: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
  /** For the year that was asked for. */
  validity: z.enum(validities),
  links: z.array(linkSchema),
  text: textSchema,
  /** Other pieces with the same text. */
  sameAs: z.array(z.string()),
  /** How many records a listing has; null for other kinds. */
  records: z.number().nullable(),
});
export type EvidencePiece = z.output<typeof pieceSchema>;

const markSchema = z.tuple([z.number(), z.number()]);

/** A stretch of text with the places that answer to what was looked for. */
export const passageSchema = z.object({
  page: z.number(),
  part: z.string().nullable(),
  unit: z.string(),
  text: z.string(),
  marks: z.array(markSchema),
});
export type Passage = z.output<typeof passageSchema>;

/** A piece, or a record that is none yet. */
const targetSchema = z.object({
  /** Id of the piece; null for a record that nobody has named as evidence. */
  piece: z.string().nullable(),
  title: z.string(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  type: z.string().nullable(),
  record: z.string().nullable(),
  dated: z.string().nullable(),
  validUntil: z.string().nullable(),
});
export type EvidenceTarget = z.output<typeof targetSchema>;

const suggestionSchema = targetSchema.extend({
  /** The key under which it is accepted or refused. */
  source: z.string(),
  /** `words`: its text is like the item's; `named`: it names the item; `earlier`: it served the item the year before. */
  reason: z.enum(['words', 'named', 'earlier']),
  /** 0 to 1. */
  score: z.number(),
  slot: z.string().nullable(),
  validity: z.enum(validities),
  passage: passageSchema.nullable(),
});
export type EvidenceSuggestion = z.output<typeof suggestionSchema>;

const item = z.object({ framework: z.string(), code: z.string(), period: z.string() });
const day = z.string().nullable();

const words = {
  title: z.string().trim().min(1).max(200),
  owner: z.string().max(100).nullable(),
  dated: day,
  validUntil: day,
  language: languageSchema.nullable(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20),
  note: z.string().max(2000),
};

export const evidenceContract = {
  /** All pieces as a year sees them, and what the items of all frameworks still ask for. */
  'evidence.list': query(
    z.object({ period: z.string() }),
    z.object({
      pieces: z.array(pieceSchema),
      /** Slots of items without a piece in the year, of the frameworks that somebody has begun to prove. */
      missing: z.array(z.object({ framework: z.string(), code: z.string(), slot: z.string() })),
      /** Sources that were not read yet. */
      waiting: z.number(),
      window: z.object({ from: z.string(), to: z.string() }),
    }),
  ),
  'evidence.passages': query(
    z.object({ piece: z.string(), offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
    z.object({ passages: z.array(passageSchema), total: z.number() }),
  ),
  /** Chinese by neighbouring characters, other words by their beginning; all of them must stand in a passage. */
  'evidence.search': query(
    z.object({ search: z.string().max(200), limit: z.number().int().min(1).max(100).default(30) }),
    z.object({
      hits: z.array(targetSchema.extend({ passages: z.array(passageSchema), more: z.number() })),
      /** Only the best were looked through. */
      cut: z.boolean(),
    }),
  ),
  'evidence.suggest': query(
    item.extend({ limit: z.number().int().min(1).max(20).default(6) }),
    z.object({ suggestions: z.array(suggestionSchema) }),
  ),
  /** The items that a piece is most like: for evidence that serves none. */
  'evidence.items': query(
    z.object({ piece: z.string(), period: z.string(), limit: z.number().int().min(1).max(20).default(6) }),
    z.object({
      items: z.array(
        item.extend({ slot: z.string().nullable(), score: z.number(), passage: passageSchema.nullable() }),
      ),
    }),
  ),
  'evidence.add': command(
    z.object({ paths: z.array(z.string()).min(1) }),
    z.object({ pieces: z.array(z.string()) }),
  ),
  /** One record, or all records of a type (of a department). */
  'evidence.addRecords': command(
    z.object({
      type: z.string(),
      record: z.string().nullable(),
      department: z.string().nullable().default(null),
      title: z.string().max(200).nullable().default(null),
    }),
    z.object({ piece: z.string() }),
  ),
  'evidence.save': command(z.object({ piece: z.string(), ...words }), z.object({})),
  /** Takes a piece off the register, or brings it back; the file stays. */
  'evidence.remove': command(z.object({ piece: z.string(), removed: z.boolean() }), z.object({})),
  'evidence.link': command(
    item.extend({ piece: z.string(), slot: z.string().nullable(), linked: z.boolean() }),
    z.object({}),
  ),
  /** Links what was suggested; a record becomes a piece by it. */
  'evidence.accept': command(
    item.extend({ source: z.string(), slot: z.string().nullable() }),
    z.object({ piece: z.string() }),
  ),
  'evidence.refuse': command(item.extend({ source: z.string(), refused: z.boolean() }), z.object({})),
  /** Reads what was not read yet. */
  'evidence.read': background(z.object({}), z.object({ read: z.number(), without: z.number() })),
  /** The register as a workbook. */
  'evidence.export': action(
    z.object({ period: z.string(), language: languageSchema, path: z.string() }),
    z.object({ path: z.string(), rows: z.number() }),
  ),
} satisfies Contract;
