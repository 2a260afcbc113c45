import * as z from 'zod'

/** A working print that stays in the program; who printed which of them for which meeting is logged [SE17]. */
export const InternalPrint = z.literal(['prep-card', 'prep-card-without-names', 'sign-in-sheet', 'sign-in-key'])
export type InternalPrint = z.infer<typeof InternalPrint>

/** How a sign-in sheet names people: first name and last initial, a number, or each on a slip of their own. */
export const SignInForm = z.literal(['initials', 'numbers', 'slips'])
export type SignInForm = z.infer<typeof SignInForm>
