import { v7 } from 'uuid'
import { openLibrary } from '#electron/curriculum/library.ts'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import type { CallName, Output, RawInput } from '#shared/ipc/types.ts'
import { SessionId } from '#shared/sessions/session-id.ts'

// A process of its own that signs every draft of a session at once: `signing-process.ts <folder> <passphrase> <session>`. It
// says "begun" when nothing but the signing is still to be done, and "done" after it.

const [folder = '', secret = '', session = ''] = process.argv.slice(2)
const now = () => '2026-11-25T00:30:00.000Z'
const vault = new VaultHost({ folder, now, newId: () => v7(), kdfFloor: READING_FLOOR })
const host: Host = {
  handlers: handlersOfVault,
  vault,
  library: openLibrary('dist/curriculum'),
  now,
  newId: () => v7(),
  announceChange() {},
  logError: (call, error) => console.error(call, error),
}
async function given<N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>> {
  const reply = await dispatch(host, name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
  return reply.value as Output<N> // the dispatcher checked it against this row's output schema
}

const sessionId = SessionId.parse(session)
await given('vault.unlock', { with: 'passphrase', secret })
const { group, individual } = await given('notes.ofSession', { sessionId })
const ids = [group.noteId, ...individual.map(note => note.noteId)].filter(id => id !== null)
const notes = await Promise.all(
  ids.map(async noteId => ({ noteId, hash: (await given('notes.preview', { noteId })).hash })),
)
await given('vault.confirmPassphrase', { secret })
console.log('begun')
await given('notes.sign', { notes })
console.log('done')
process.kill(process.pid, 'SIGKILL')
