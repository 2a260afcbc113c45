import { saysNothing } from './clean-text.ts'
import { readStage } from './read-stage.ts'
import { looksLikeDate } from './roster-dates.ts'

/** What a cell's text looks like, without knowing its column. */
export type CellShape =
  'empty' | 'date' | 'number' | 'contact' | 'pronouns' | 'stage' | 'level-of-care' | 'comma-name' | 'text'

const PRONOUNS =
  /^(she|he|they|ze|xe|any|ella|él)\b[\s/,]*(her|him|them|they|she|he|hir|xem|hers|his|theirs|pronouns|elle|[\s/,])*$/iu
const LEVEL =
  /^(asam\s*)?(level\s*)?[0-4](\.\d)?(-?wm)?$|^(iop|php|op|outpatient|intensive outpatient|partial hospitalization)\b/iu
const COMMA_NAME = /^[\p{L}\p{M}'’.\- ]+, *[\p{L}\p{M}'’.\- ()"]+$/u

/** The shape of a cell, white space around it aside. */
export function cellShape(cell: string): CellShape {
  const text = cell.trim()
  if (text.length > 120) return 'text'
  if (saysNothing(text)) return 'empty'
  if (looksLikeDate(text)) return 'date'
  if (/^\d\.\d(-?wm)?$/iu.test(text)) return 'level-of-care'
  if (/^[+-]?[\d.,]+$/u.test(text)) return 'number'
  if (/^[^\s@]+@[^\s@]+\.[a-z]+$/iu.test(text) || /^\+?[\d\s().-]{7,}( ?(x|ext\.?) ?\d+)?$/iu.test(text))
    return 'contact'
  if (PRONOUNS.test(text)) return 'pronouns'
  if (LEVEL.test(text)) return 'level-of-care'
  if (readStage(text) !== null) return 'stage'
  return COMMA_NAME.test(text) ? 'comma-name' : 'text'
}

/** True for text that can only be data, never the name of a column. */
export function isData(cell: string): boolean {
  const shape = cellShape(cell)
  return shape === 'date' || shape === 'contact' || (shape === 'number' && cell.trim().length > 1)
}
