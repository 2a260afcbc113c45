import {
  LEAST_PARTS,
  needsAuthority,
  type DisclosureBasis,
  type DisclosureForm,
  type DisclosureParts,
  type DisclosureScope,
} from '#shared/exchange/disclosure.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { GroupId } from '#shared/groups/group.ts'
import type { NoteId } from '#shared/notes/note.ts'
import type { RawInput } from '#shared/ipc/types.ts'
import { outWords } from './out.words.ts'

/** What a disclosure was asked for from. */
export type About =
  | { readonly of: 'note'; readonly noteId: NoteId; readonly isGroup: boolean }
  | { readonly of: 'client'; readonly clientId: ClientId }
  | { readonly of: 'group'; readonly groupId: GroupId }

export const EVERY_GROUP = 'every'

/** Everything that is filled in. */
export interface Filled {
  readonly from: string | null
  readonly until: string | null
  readonly groupId: string
  readonly parts: DisclosureParts
  readonly recipient: string
  readonly purpose: string
  readonly basis: DisclosureBasis
  readonly signedOn: string | null
  readonly scope: string
  readonly authority: string
  readonly form: DisclosureForm
}

/** Nothing but the minimum is ticked; from a note, that note. */
export const firstFilled = ({ of }: About, today: string): Filled => ({
  from: null,
  until: today,
  groupId: EVERY_GROUP,
  parts: of === 'note' ? { ...LEAST_PARTS, attendance: false, notes: true } : LEAST_PARTS,
  recipient: '',
  purpose: '',
  basis: 'consent',
  signedOn: null,
  scope: '',
  authority: '',
  form: 'pdf',
})

/** What would go; null while its days are not said. */
export function scopeOf(about: About, { from, until, groupId, parts }: Filled): DisclosureScope | null {
  if (about.of === 'note')
    return { subject: { of: 'note', noteId: about.noteId }, parts: { ...parts, voidNotes: true } }
  if (from === null || until === null || from > until) return null
  if (about.of === 'group') return { subject: { of: 'group', groupId: about.groupId, from, until }, parts }
  const group = GroupId.safeParse(groupId)
  const groupIds = group.success ? [group.data] : null
  return { subject: { of: 'client', clientId: about.clientId, from, until, groupIds }, parts }
}

/** To whom, why and by what right, as it is sent. */
export const reasonsOf = (filled: Filled): RawInput<'exchange.makeDisclosure'>['reasons'] => ({
  recipient: filled.recipient,
  purpose: filled.purpose,
  basis: filled.basis,
  consent: filled.basis === 'consent' ? { signedOn: filled.signedOn ?? '', scope: filled.scope } : null,
  authority: needsAuthority(filled.basis) ? filled.authority : null,
})

const isEmpty = (text: string) => text.trim() === ''

/** What is still to be said, a sentence each. */
export function lacksOf(about: About, filled: Filled): string[] {
  const { parts, basis } = filled
  const lacks: [boolean, Parameters<typeof outWords>[0]][] = [
    [scopeOf(about, filled) === null, 'lackRange'],
    [![parts.attendance, parts.notes, parts.checkIns, parts.goals].includes(true), 'lackParts'],
    [isEmpty(filled.recipient), 'lackRecipient'],
    [isEmpty(filled.purpose), 'lackPurpose'],
    [basis === 'consent' && (filled.signedOn === null || isEmpty(filled.scope)), 'lackConsent'],
    [needsAuthority(basis) && isEmpty(filled.authority), 'lackAuthority'],
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, key]) => outWords(key))
}
