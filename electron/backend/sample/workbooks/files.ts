/** All files of the sample, in the order in which a hospital would hand them in: registers first, then year by year. */
import type { Hospital } from '../hospital/types.ts';
import { departmentFile } from './department-book.ts';
import { evaluationFile } from './evaluation-export.ts';
import { examFiles } from './exam-book.ts';
import { type Planted, plant, plantDuplicate } from './planted.ts';
import { registerFiles } from './registers.ts';
import { rotationFile } from './rotation-book.ts';
import type { SampleFile } from './types.ts';

export interface SampleFiles {
  files: SampleFile[];
  planted: Planted[];
  /** A row that stands twice in its sheet. */
  duplicate: { path: string; sheet: string; row: number } | null;
}

export interface FileSelection {
  years?: readonly string[];
  departments?: readonly string[];
  /** false: no evaluation exports. */
  evaluations?: boolean;
}

export function sampleFiles(hospital: Hospital, selection: FileSelection = {}): SampleFiles {
  const { years = hospital.years, evaluations = true } = selection;
  const departments = selection.departments ?? hospital.department.map((row) => row.code);
  const files = [...registerFiles(hospital), ...examFiles(hospital)];
  for (const year of years) {
    for (const code of departments) {
      const book = departmentFile(hospital, code, year);
      if (book.sheets.length > 0) files.push(book);
      const rotations = rotationFile(hospital, code, year);
      if (rotations.sheets.length > 0) files.push(rotations);
      if (!evaluations) continue;
      const forms = evaluationFile(hospital, code, year);
      if (forms.sheets[0]!.placed.length > 0) files.push(forms);
    }
  }
  // The duplicate comes first: it moves the rows below it, and the places of wrong cells must hold.
  const duplicate = plantDuplicate(files);
  return { files, planted: plant(files), duplicate };
}
