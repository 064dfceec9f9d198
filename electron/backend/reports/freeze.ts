/** Freezing a kept report: its files are written one last time, kept in the workspace, and neither changes any more. */
import { mkdirSync } from 'node:fs';
import { sha256Of, writeWhole } from '#db/files.ts';
import { freezeOf, insertFreeze } from '#db/repositories/frozen-reports.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { type FrozenFile, reportFormats } from '#shared/api/reports.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { frozenDocument, unapprovedIn } from '#shared/reports/freeze.ts';
import type { Context } from '../context.ts';
import { frameworkIn } from '../standards/states.ts';
import { templateOf, writeFormats } from './build.ts';
import { explainFigures } from './explain.ts';
import { freePath, reportFileName } from './file-names.ts';
import { openReport } from './stored.ts';

/** What a person should know before signing. Throws the refusal `report-unknown`. */
export function freezeCheck(reader: Reader, id: string): Output<'reports.freezeCheck'> {
  const { document } = openReport(reader, id);
  return {
    unapproved: unapprovedIn(document),
    moved: explainFigures(reader, id).figures.filter(({ stands }) => !stands).length,
    withoutEvidence: document.annex.standards
      .filter(({ missingEvidence }) => missingEvidence.length > 0)
      .map(({ code }) => code),
  };
}

/**
 * Throws the refusals `report-unknown`, `report-frozen` (already), and `report-unapproved` where narratives were not
 * approved and `despite` does not say that they may stand.
 */
export async function freezeReport(
  context: Context,
  { id, meaning, note, formats, despite }: Required<Input<'reports.freeze'>>,
): Promise<Output<'reports.freeze'>> {
  const { store } = context.workspace();
  const { document } = openReport(store.read, id);
  if (freezeOf(store.read, id)) throw new Refusal('report-frozen', `report ${id} is frozen`, { id });
  const unapproved = unapprovedIn(document);
  if (unapproved.length > 0 && !despite) {
    throw new Refusal('report-unapproved', 'narratives are not approved', { codes: unapproved.join(', ') });
  }
  const by = context.actor();
  const frozen = frozenDocument(document, { at: context.env.clock.now().toISOString(), by });
  const written = await writeFormats(
    context,
    frozen,
    reportFormats.filter((format) => formats.includes(format)),
  );
  const model = JSON.stringify(frozen);
  const name = reportFileName(frozen, templateOf(context, frozen.template));
  await store.change(by, (writer) => {
    if (freezeOf(writer, id)) throw new Refusal('report-frozen', `report ${id} is frozen`, { id });
    const files = written.map(({ format, bytes, pages }): FrozenFile => {
      const kept = store.keepFile(writer, bytes, `${name}.${format}`);
      return { format, sha256: kept.sha256, bytes: bytes.length, pages };
    });
    insertFreeze(writer, {
      report: id,
      meaning,
      note,
      app_version: context.env.appVersion,
      model,
      basis: JSON.stringify(basisOf(writer, frozen)),
      files,
    });
  });
  context.changed('reports', 'audit');
  return openReport(store.read, id).report;
}

/** Framework and definitions as they stood, whole: the program's own may be others in five years. */
function basisOf(reader: Reader, { framework, period, annex }: ReportDocument) {
  const book = indicatorBookOf(reader);
  const used = new Set(annex.definitions.map(({ id }) => id));
  return {
    framework: framework.id ? frameworkIn(reader, framework.id, period) : null,
    definitions: book.indicators.filter(({ id }) => used.has(id)),
  };
}

/** Copies of the kept files, after their digests were checked. Throws `report-not-frozen` and `file-missing`. */
export function exportFrozen(
  context: Context,
  { id, folder }: { id: string; folder: string },
): Output<'reports.exportFrozen'> {
  const { store } = context.workspace();
  const { document } = openReport(store.read, id);
  const freeze = freezeOf(store.read, id);
  if (!freeze) throw new Refusal('report-not-frozen', `report ${id} is not frozen`, { id });
  const name = reportFileName(document, templateOf(context, document.template));
  mkdirSync(folder, { recursive: true });
  return {
    files: freeze.files.map(({ format, sha256, pages }) => {
      const bytes = store.readSoundFile(sha256);
      if (!bytes) throw new Refusal('file-missing', `the kept ${format} is missing or damaged`, {});
      const path = freePath(folder, name, format, bytes);
      writeWhole(path, bytes);
      return { format, path, bytes: bytes.length, pages, milliseconds: 0 };
    }),
  };
}

/** Writes the files from the kept model once more and compares them with those that were kept, byte by byte. */
export async function renderAgain(context: Context, id: string): Promise<Output<'reports.renderAgain'>> {
  const { store } = context.workspace();
  const { document } = openReport(store.read, id);
  const freeze = freezeOf(store.read, id);
  if (!freeze) throw new Refusal('report-not-frozen', `report ${id} is not frozen`, { id });
  const formats = reportFormats.filter((format) => freeze.files.some((file) => file.format === format));
  const written = await writeFormats(context, document, formats);
  return {
    modelStands: sha256Of(Buffer.from(JSON.stringify(document))) === freeze.modelSha256,
    files: freeze.files.map(({ format, sha256 }) => {
      const again = written.find((file) => file.format === format);
      return {
        format,
        kept: store.readSoundFile(sha256) !== null,
        same: again !== undefined && sha256Of(again.bytes) === sha256,
      };
    }),
  };
}
