/** Backups and the audit log. */
export const exchange = {} as const;
