import { lazy, Suspense } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import type { GroupId } from '#shared/groups/group.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'

// What leaves the record, where other features place it; lazy, since a screen is there without it.
const OfNote = lazy(async () => ({ default: (await import('#renderer/exchange/NoteOut.tsx')).NoteOut }))
const OfSession = lazy(async () => ({ default: (await import('#renderer/exchange/SessionOut.tsx')).SessionOut }))
const OfClient = lazy(async () => ({ default: (await import('#renderer/exchange/ClientOut.tsx')).ClientOut }))
const OfGroup = lazy(async () => ({ default: (await import('#renderer/exchange/GroupOut.tsx')).GroupOut }))
const Ways = lazy(async () => ({ default: (await import('#renderer/exchange/WaysOfNotes.tsx')).WaysOfNotes }))

/** A signed note: printed for internal use, or disclosed. */
export const NoteOut = (props: { readonly note: SignedNote }) => (
  <Suspense fallback={null}>
    <OfNote {...props} />
  </Suspense>
)

/** The notes of a session, printed for internal use: signed ones as they are, drafts marked. */
export const SessionOut = (props: { readonly sessionId: SessionId }) => (
  <Suspense fallback={null}>
    <OfSession {...props} />
  </Suspense>
)

/** What was disclosed about a client, with the way to disclose and to print the attendance. */
export const ClientOut = (props: { readonly clientId: ClientId }) => (
  <Suspense fallback={null}>
    <OfClient {...props} />
  </Suspense>
)

/** A group's own record, disclosed apart from any client's. */
export const GroupOut = (props: { readonly groupId: GroupId }) => (
  <Suspense fallback={null}>
    <OfGroup {...props} />
  </Suspense>
)

/** The ways from the list of notes: to search them, and to enter them in the health record. */
export const WaysOfNotes = () => (
  <Suspense fallback={null}>
    <Ways />
  </Suspense>
)
