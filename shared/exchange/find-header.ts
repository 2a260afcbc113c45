import { cellShape, isData } from './cell-shape.ts'
import { readHeader } from './roster-fields.ts'

/** Lines that may stand above the column names: a title, the clinic, the day of the export. */
export const TITLE_LINES = 5

/** The index of the row that holds the column names among the first rows of a file; null when none does ([EX43]). */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(...rows.map(filledCells))
  let best: { index: number; named: number; filled: number } | null = null
  for (const [index, cells] of rows.slice(0, TITLE_LINES + 1).entries()) {
    if (cells.some(isData)) continue
    const named = cells.filter(cell => readHeader(cell) !== null).length
    const filled = filledCells(cells)
    if (named === 0 || (filled === 1 && width > 2)) continue
    if (best === null || named > best.named || (named === best.named && filled > best.filled))
      best = { index, named, filled }
  }
  return best?.index ?? unknownNames(rows, width)
}

const filledCells = (cells: readonly string[]) => cells.filter(cell => cell.trim() !== '').length

// No column name we know: the first full row holds names if the rows below it have dates or numbers where it has words.
function unknownNames(rows: readonly (readonly string[])[], width: number): number | null {
  const index = rows.slice(0, TITLE_LINES + 1).findIndex(cells => filledCells(cells) * 2 > width)
  const candidate = rows[index]
  const below = rows.slice(index + 1)
  if (candidate === undefined || below.length === 0 || candidate.some(isData)) return null
  const named = candidate.some((cell, column) => {
    const shapes = below.map(cells => cellShape(cells[column] ?? '')).filter(shape => shape !== 'empty')
    const measured = shapes.filter(shape => shape === 'date' || shape === 'number').length
    return cell.trim() !== '' && cellShape(cell) === 'text' && shapes.length > 0 && measured * 2 > shapes.length
  })
  return named ? index : null
}
