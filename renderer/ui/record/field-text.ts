import type { FieldSpec } from '#shared/records/types.ts';

/** Numbers stand right, texts left. */
export const alignOf = (field: FieldSpec): 'right' | 'left' =>
  field.kind === 'integer' || field.kind === 'number' || field.kind === 'scores' ? 'right' : 'left';
