/** Files that must be refused by name: protected, broken, hostile, or no table at all. */
import { type Case, type Corpus, differs } from '../corpus.ts';

const refused: Record<string, RegExp> = {
  'poi/poifs_60320-protected/60320-protected.xlsx': /^file-encrypted$/,
  'poi/poifs_protect/protect.xlsx': /^file-encrypted$/,
  'sheetjs/password_2002_40_xor/password_2002_40_xor.xls': /^file-encrypted$/,
  'sheetjs/password_2002_40_xor/biff5_password_2002_40_xor.xls': /^file-encrypted$/,
  'made/M34/M34_zip_bomb_rows.xlsx': /^file-too-large$/,
  'made/M40/M40_truncated.xlsx': /^file-corrupt$/,
  'made/M41/M41_zero_byte.xlsx': /^file-empty$/,
  'made/M15/M15_empty.csv': /^file-empty$/,
  'poi/poc-shared-strings/poc-shared-strings.xlsx': /^file-(?:too-large|corrupt)$/,
  'poi/54764/54764.xlsx': /^file-(?:too-large|corrupt)$/,
};

export function refusalCases(corpus: Corpus): Case[] {
  return Object.entries(refused).map(([name, pattern]) => ({
    group: 'refused',
    name,
    async check() {
      const { refused: answer } = await corpus.inspect(`5_messy_files/${name}`);
      return pattern.test(answer?.code ?? '')
        ? null
        : differs('refused', pattern.source, answer?.code ?? null);
    },
  }));
}
