/** Workspaces, the local profile, backups and the audit log. */
import { z } from 'zod';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { action, anytime, type Contract, command, query } from './contract.ts';

export const profileSchema = z.object({
  name: z.string().trim().min(1).max(60),
  role: z.enum(['secretary', 'quality-office', 'auditor']),
  /** The department's code where the person works for one. */
  department: z.string().max(20).nullable().default(null),
  language: languageSchema,
});
export type Profile = z.output<typeof profileSchema>;

/** The least that the anonymity floor may be set to, and the most. */
export const FLOORS = { least: 3, most: 50 } as const;

export const workspaceInfoSchema = z.object({
  folder: z.string(),
  id: z.string(),
  name: z.string(),
  institution: localTextSchema,
  readOnly: z.boolean(),
  sample: z.boolean(),
  createdAt: z.string(),
  schemaVersion: z.number(),
  /** The anonymity floor: how many must have answered before anything of their answers is told. */
  floor: z.number(),
  /** Years that hold records, newest first. */
  years: z.array(z.string()),
  /** The year that screens show at first: the newest complete one. */
  currentYear: z.string().nullable(),
  departments: z.array(z.object({ code: z.string(), name: localTextSchema })),
});
export type WorkspaceInfo = z.output<typeof workspaceInfoSchema>;

const backupSchema = z.object({
  path: z.string(),
  at: z.string(),
  bytes: z.number(),
  reason: z.enum(['daily', 'before-upgrade', 'before-restore', 'manual']),
});

const folder = z.string().min(1);

export const workspaceContract = {
  'app.state': anytime(
    query(
      z.object({}),
      z.object({
        version: z.string(),
        profile: profileSchema.nullable(),
        workspace: workspaceInfoSchema.nullable(),
        recent: z.array(
          z.object({ folder: z.string(), name: z.string(), openedAt: z.string(), exists: z.boolean() }),
        ),
        /** Offered for a new workspace and for the sample. */
        defaultFolder: z.string(),
        sampleFolder: z.string(),
      }),
    ),
  ),
  'profile.save': anytime(action(profileSchema, profileSchema)),
  'workspace.create': anytime(
    action(
      z.object({ folder, name: z.string().trim().min(1).max(80), institution: localTextSchema }),
      workspaceInfoSchema,
    ),
  ),
  /** Makes the fictitious hospital, imports its workbooks as a secretary would, and opens it. Long: has progress. */
  'workspace.sample': anytime(
    action(
      z.object({ folder: folder.optional(), seed: z.number().int().default(20_250_817) }),
      z.object({
        workspace: workspaceInfoSchema,
        workbooks: z.string(),
        files: z.number(),
        rows: z.number(),
      }),
    ),
  ),
  'workspace.open': anytime(
    action(z.object({ folder, readOnly: z.boolean().default(false) }), workspaceInfoSchema),
  ),
  'workspace.close': anytime(action(z.object({}), z.object({}))),
  'workspace.forget': anytime(action(z.object({ folder }), z.object({}))),
  'backups.list': anytime(query(z.object({ folder }), z.object({ backups: z.array(backupSchema) }))),
  'backups.create': action(z.object({}), backupSchema),
  /** Puts a backup in the place of the store; what was there becomes a backup itself, so that this can be undone. */
  'backups.restore': anytime(action(z.object({ folder, path: z.string() }), workspaceInfoSchema)),
  'audit.list': query(
    z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      total: z.number(),
      entries: z.array(
        z.object({
          seq: z.number(),
          at: z.string(),
          actor: z.string(),
          action: z.string(),
          subject: z.string(),
          details: z.record(z.string(), z.unknown()),
          hash: z.string(),
        }),
      ),
    }),
  ),
  /** Walks the hash chain, and checks that every stored original still has its digest. */
  'audit.verify': query(
    z.object({}),
    z.object({
      ok: z.boolean(),
      entries: z.number(),
      files: z.number(),
      /** The first broken entry, and files whose bytes do not match. */
      brokenAt: z.number().nullable(),
      damagedFiles: z.array(z.string()),
      head: z.string(),
    }),
  ),
  /** Everything that a person can paste into a message about a fault; holds no record. */
  'app.diagnostics': anytime(query(z.object({}), z.object({ text: z.string() }))),
} satisfies Contract;

export const settingsContract = {
  'settings.save': command(
    z.object({ name: z.string().trim().min(1).max(80), institution: localTextSchema }),
    workspaceInfoSchema,
  ),
  /** Sets the anonymity floor, which holds everywhere at once. Lowering it is told apart in the audit log. */
  'settings.floor': command(
    z.object({ floor: z.number().int().min(FLOORS.least).max(FLOORS.most) }),
    workspaceInfoSchema,
  ),
} satisfies Contract;
