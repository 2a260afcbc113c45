import type { ClientId } from '#shared/clients/client.ts'
import type { StaffId } from '#shared/facilitators/staff-member.ts'
import type { GroupId } from '#shared/groups/group.ts'
import type { NoteId } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import type { TestHost } from '#tests/support/host-in.ts'

/** One thing done in the model: what, and a number that chooses among whom. The list of a run is made before it, so that any part can be left out. */
export interface Step {
  readonly kind: StepKind
  readonly pick: number
}

export interface HeldSession {
  readonly sessionId: SessionId
  readonly startedMs: number
  /** Who was marked, and as what. */
  readonly marks: Map<ClientId, 'present' | 'absent'>
  finishedMs: number | null
  /** Unsigned, signed and void notes of clients. */
  readonly notes: Map<ClientId, { state: 'draft' | 'signed' | 'void'; noteId: NoteId | null; addenda: number }>
}

/** What the clinic must hold, by the model. */
export interface World {
  host: TestHost
  groupId: GroupId | null
  nowMs: number
  passphrase: string
  /** A number for each thing that needs a name of its own. */
  named: number
  readonly clients: { id: ClientId; firstName: string }[]
  readonly sessions: HeldSession[]
  readonly people: { staffId: StaffId; name: string; passphrase: string }[]
  clinicName: string
  /** Events that the audit trail must hold at least. */
  events: number
  rotations: number
}

export const STEP_KINDS = [
  ...(['add client', 'change client', 'flag client', 'start session', 'mark', 'mark all', 'finish session'] as const),
  ...([
    'correct',
    'write note',
    'write group note',
    'jot',
    'sign',
    'addend',
    'void',
    'keep draft',
    'topic note',
  ] as const),
  ...(['add person', 'rename person', 'reset passphrase', 'remove person', 'change passphrase'] as const),
  ...(['wrong passphrase', 'save clinic', 'lock', 'kill'] as const),
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** What ends a session of the model: everything after it begins with an unlock. */
export const ENDS: readonly StepKind[] = ['lock', 'kill']
