import { refuse } from '#electron/ipc/handlers.ts'
import type { CallName, Reply } from '#shared/ipc/types.ts'
import type * as z from 'zod'

type Parsed = { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly refusal: Reply<never> }

/** What was sent, as the row's form has it; or a refusal that names the call alone, never what was sent. */
export function parseInput(name: CallName, form: z.ZodType, sent: unknown): Parsed {
  const parsed = safely(form, sent)
  if (parsed?.success === true) return { ok: true, input: parsed.data }
  const message = `Something in what was sent for ${name} is missing or not of its form.`
  return { ok: false, refusal: refuse('invalid-input', message) }
}

/** A getter or proxy that throws while it is read has no form: null. */
function safely(form: z.ZodType, sent: unknown) {
  try {
    return form.safeParse(sent)
  } catch {
    return null
  }
}
