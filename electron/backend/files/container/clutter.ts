/** What operating systems and office programs leave beside a person's files. */
const CLUTTER = /^(\.|~\$|\.~lock\.|thumbs\.db$|desktop\.ini$|__macosx$|icon\r$)/i;

/** Whether any step of a path is one that no person put there. */
export const isClutter = (path: string): boolean => path.split(/[/\\]/).some((step) => CLUTTER.test(step));
