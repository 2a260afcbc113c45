import type { ZodType } from 'zod'
import { FirstRun } from '#shared/vault/vault.ts'
import type { Say } from './vault.words.ts'

type LineFault = { readonly schema: ZodType; readonly typed: string; readonly empty: string; readonly most: number }

function lineFault({ schema, typed, empty, most }: LineFault, say: Say): string | undefined {
  if (schema.safeParse(typed).success) return undefined
  if (typed.trim() === '') return empty
  return typed.trim().normalize('NFC').length > most ? say('faultTooLong', { count: most }) : say('faultCharacter')
}

/** What is wrong with the clinic's name, in a sentence; undefined when it will do. */
export const clinicFault = (typed: string, say: Say): string | undefined =>
  lineFault({ schema: FirstRun.shape.clinicName, typed, empty: say('faultEmptyClinic'), most: 120 }, say)

/** What is wrong with the facilitator's name and credentials, a sentence each. */
export function personFaults(name: string, credentials: string, say: Say) {
  const { shape } = FirstRun.shape.facilitator
  return {
    name: lineFault({ schema: shape.name, typed: name, empty: say('faultEmptyName'), most: 200 }, say),
    credentials: lineFault({ schema: shape.credentials, typed: credentials, empty: '', most: 100 }, say),
  }
}
