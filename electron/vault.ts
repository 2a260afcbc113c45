import { join } from 'node:path'
import { v7 } from 'uuid'
import { Workers } from '#electron/backup/workers.ts'
import { openLibrary, type Library } from '#electron/curriculum/library.ts'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { findRunningSince } from '#electron/sessions/sessions.store.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import type { FromVault, ToVault } from '#shared/ipc/vault-messages.ts'

// The vault process: the open database and its keys live here and nowhere else; a lock ends it.

const folder = process.argv[2]
if (folder === undefined) throw new Error('The vault process needs the vault’s folder.')

const send = (message: FromVault) => process.parentPort.postMessage(message)
const now = () => new Date().toISOString()
const newId = () => v7()

/** The jobs after which records may be open that were not before. */
const OPENING = new Set(['vault.unlock', 'vault.confirmRecoveryCode', 'vault.choosePassphrase', 'vault.beginEmergency'])

let runningSince: string | null = null
let library: Library | null = null

const workers = new Workers(send)
const vault = new VaultHost({ folder, now, newId, startWorker: cause => workers.start(cause) })
const host: Host = {
  handlers: handlersOfVault,
  vault,
  // Read when first asked for: the lock screen does not wait for it.
  get library() {
    return (library ??= openLibrary(join(import.meta.dirname, 'curriculum')))
  },
  now,
  newId,
  announceChange() {
    send({ say: 'changed' })
    tellRunning()
  },
  announceProgress(call, done, total) {
    send({ say: 'progress', call, done, total })
  },
  // The name of the call and the kind of error: never a message or input, which may hold what was typed.
  logError(call, error) {
    process.stderr.write(`${call}: ${error instanceof Error ? error.name : typeof error}\n`)
  },
}

function tellRunning(): void {
  const { open } = vault
  const since = open === null || !open.isReady ? null : findRunningSince(open.db)
  if (since === runningSince) return
  runningSince = since
  send({ say: 'running', startedAt: since })
}

async function answer(id: number, name: string, input: unknown): Promise<void> {
  const reply = await dispatch(host, name, input)
  send({ say: 'reply', id, reply })
  if (OPENING.has(name)) tellRunning()
}

async function close(): Promise<void> {
  try {
    await vault.close()
  } finally {
    send({ say: 'closed' })
  }
}

process.parentPort.on('message', ({ data }: { data: ToVault }) => {
  switch (data.say) {
    case 'call':
      return void answer(data.id, data.name, data.input)
    case 'close':
      return void close()
    case 'worker':
      return workers.take(data)
  }
})
