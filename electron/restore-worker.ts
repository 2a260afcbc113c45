import { openRestoreDesk } from '#electron/restore/restore-desk.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import type { FromRestore, ToRestore } from '#shared/restore/worker-messages.ts'

// The process that tries a backup: what is opened here, and its keys, end with it. Ending it at any moment harms nothing.

const vaultFolder = process.argv[2]
if (vaultFolder === undefined) throw new Error('The restore process needs the vault’s folder.')

/** A backup that nobody puts in place is not left open for longer. */
const IDLE_MS = 10 * 60_000

const send = (message: FromRestore) => process.parentPort.postMessage(message)
const desk = openRestoreDesk({
  vaultFolder,
  now: () => new Date(),
  random: secureRandom,
  onProgress: (done, total) => send({ say: 'progress', done, total }),
})

let idle: ReturnType<typeof setTimeout> | undefined

process.parentPort.on('message', ({ data }: { data: ToRestore }) => {
  clearTimeout(idle)
  void desk.answer(data).then(reply => {
    send(reply)
    idle = setTimeout(() => void desk.answer({ say: 'drop' }).then(() => process.exit(0)), IDLE_MS)
  })
})
