import * as z from 'zod'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { Instant } from '#shared/ipc/text.ts'
import { DraftContent, FormDraft, FormKey } from './drafts.ts'

const everyone = { roles: everyRole } as const
const oneForm = z.strictObject({ form: FormKey })

/** What somebody typed into a form and has not saved yet: each of these rows sees the asking person's own drafts only. */
export const draftsCalls = {
  'drafts.find': query(everyone, oneForm, FormDraft.nullable()),
  'drafts.keep': command(
    { ...everyone, audited: 'once', quiet: true },
    oneForm.extend({ content: DraftContent }),
    z.strictObject({ savedAt: Instant }),
  ),
  'drafts.drop': command({ ...everyone, audited: 'once', quiet: true }, oneForm, z.void()),
}
