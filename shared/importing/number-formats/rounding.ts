/** Rounds half away from zero on the decimal digits, as spreadsheets do: 1.005 with two decimals is 1.01. */
export function roundHalfUp(value: number, decimals: number): string {
  if (value >= 1e15 || value < 1e-15) return value.toFixed(decimals);
  const shortest = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${shortest}e${decimals}`));
  return Number.isSafeInteger(shifted)
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}
