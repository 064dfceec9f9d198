/** The extensions of files that hold tables, for dialogs and for telling what in a folder may be read. */
const families: Readonly<Record<string, readonly string[]>> = {
  workbooks: [
    'xlsx',
    'xlsm',
    'xltx',
    'xltm',
    'xlsb',
    'xls',
    'xlt',
    'et',
    'ett',
    'ods',
    'ots',
    'fods',
    'numbers',
    'gnumeric',
  ],
  texts: ['csv', 'tsv', 'txt', 'tab', 'prn'],
  exchange: ['dbf', 'dif', 'slk', 'xml'],
  pages: ['html', 'htm', 'mht', 'mhtml'],
  packed: ['zip', 'gz', 'zst'],
};

/** Lower case, without dots; the most usual first. */
export const readableExtensions: readonly string[] = Object.values(families).flat();
