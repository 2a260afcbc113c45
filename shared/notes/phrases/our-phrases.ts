import { arranging } from './arranging.ts'
import { doing } from './doing.ts'
import type { ShippedPhrase } from './phrase.ts'
import { seeing } from './seeing.ts'

/** The phrases that come with the app: what facilitators do, see and arrange; never a client's words or feelings [NT30]. */
export const ourPhrases: readonly ShippedPhrase[] = [...doing, ...seeing, ...arranging]
