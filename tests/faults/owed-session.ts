import type { SessionId } from '#shared/sessions/session-id.ts'
import type { TestHost } from '#tests/support/host-in.ts'

/** The session whose notes are still to be signed; throws when there is none. */
export async function findOwedSession({ given }: Pick<TestHost, 'given'>): Promise<SessionId> {
  const [owed] = await given('notes.owed', undefined)
  if (owed === undefined) throw new Error('No note is owed.')
  return owed.sessionId
}
