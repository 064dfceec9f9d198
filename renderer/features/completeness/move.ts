/** Where the keys lead in a table of cells. */
export interface Place {
  row: number;
  column: number;
}

const PAGE = 10;

/** The cell that a key leads to; null for a key that leads nowhere. */
export function nextPlace(
  { row, column }: Place,
  event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  rows: number,
  columns: number,
): Place | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return at(far ? rows : row + 1, column);
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column);
    case 'ArrowRight':
      return at(row, far ? columns : column + 1);
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'Home':
      return at(far ? 0 : row, 0);
    case 'End':
      return at(far ? rows : row, columns);
    default:
      return null;
  }
}
