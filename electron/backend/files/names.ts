/** Between a container and what it holds, in the names that provenance tells. */
const STEP = ' › ';

/** `2024.zip › surgery/scores.xlsx`. */
export const within = (container: string, name: string): string => container + STEP + name;

/** Lower case and without its dot; '' for none. */
export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A file's name without containers, folders and extension. */
export const baseName = (name: string): string => {
  const inner = name.split(STEP).at(-1) ?? name;
  const file = inner.slice(Math.max(inner.lastIndexOf('/'), inner.lastIndexOf('\\')) + 1);
  return file.replace(/\.[^.]+$/, '') || file;
};
