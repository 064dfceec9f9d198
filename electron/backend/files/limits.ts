/**
 * What a file may cost before it is refused. The numbers are those of a spreadsheet program (rows, columns)
 * and of a laptop with 8 GB (bytes): a person never meets them, a hostile or broken file does.
 */
export const limits = {
  /** Bytes on disk. */
  rawBytes: 200 * 1024 * 1024,
  /** Bytes after decompression, all parts of a package together. */
  inflatedBytes: 1024 * 1024 * 1024,
  /** Inflated / stored. Real workbooks stay below 60; deflate cannot exceed 1032. */
  inflateRatio: 300,
  /** Below this a high ratio is harmless and common (an empty formatted sheet). */
  ratioFreeBytes: 16 * 1024 * 1024,
  /** Rows of a sheet, as Excel and WPS count them. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells kept in memory, gaps included: a cell in the last column of every row would otherwise need gigabytes. */
  cells: 25_000_000,
  /** Bytes that a text may take in memory with its cells: the file, its characters, and what each cell costs. */
  textMemory: 600 * 1024 * 1024,
  /** Bytes that the cells and texts of a workbook may take in memory; half of it what has to be held of a part at once. */
  sheetMemory: 440 * 1024 * 1024,
  /** Entries of a package; a workbook has tens. */
  zipEntries: 65_535,
  /** Files of one archive or folder that are read, entries of a folder that are looked at, and how deep. */
  archiveFiles: 500,
  archiveProblems: 50,
  folderEntries: 20_000,
  folderDepth: 8,
  /** What a library reads in its own process: bytes, cells, megabytes of its heap and seconds. */
  foreignBytes: 100 * 1024 * 1024,
  foreignCells: 5_000_000,
  /** Texts cost it many times their size. */
  foreignTextBytes: 40 * 1024 * 1024,
  readerMegabytes: 512,
  readerSeconds: 45,
} as const;
