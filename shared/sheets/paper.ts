import * as z from 'zod'

/** The paper of a sheet. */
export const Paper = z.literal(['letter', 'a4'])
export type Paper = z.infer<typeof Paper>

/** What a person chose for this computer; `system`: as the computer's country has it. */
export const PaperChoice = z.literal(['system', 'letter', 'a4'])
export type PaperChoice = z.infer<typeof PaperChoice>

/** The countries whose everyday paper is Letter (CLDR, paperSize US-Letter); everywhere else it is A4. */
const LETTER_COUNTRIES = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** [SH7] The paper to print on: what was chosen, else that of the computer's country (ISO 3166, two letters), else Letter. */
export function paperFor(choice: PaperChoice, country: string): Paper {
  if (choice !== 'system') return choice
  const known = country.trim().toUpperCase()
  return known === '' || LETTER_COUNTRIES.has(known) ? 'letter' : 'a4'
}
