import crypto, { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { startupSnapshot } from 'node:v8'
import { copyDatabase } from '#electron/vault/copy-bytes.ts'
import { workHere } from '#electron/vault/copy-work.ts'
import { openLibrary } from '#electron/curriculum/library.ts'
import { hostIn } from '#tests/support/host-in.ts'
import { operations, type OperationName } from './operations.ts'
import { recallDerived } from './remembered-argon2.ts'

// A process of its own that does one thing to a vault while the world is taken from under it: `<folder> <operation> <compiled
// curriculum> <derived keys>`. It says `begun` when nothing but the operation is left, `ack` after each save that was acknowledged, `done` after
// the last, or what it was refused with; then it ends itself without locking. It is run from a snapshot (snapshot.ts).

const say = (text: string) => writeSync(1, `${text}\n`)

/** The same random bytes in each run: so the same files have the same names, and a call has the same number. */
function foreseeable(): void {
  let given = 0
  crypto.randomFillSync = ((view: Uint8Array) => {
    for (let at = 0; at < view.length; at += 32) {
      given += 1
      view.set(
        createHash('sha256')
          .update(`run ${given}`)
          .digest()
          .subarray(0, view.length - at),
        at,
      )
    }
    return view
  }) as typeof crypto.randomFillSync // the vault asks for whole buffers only
}

async function run(): Promise<void> {
  foreseeable()
  const [folder = '', name = '', curriculum = '', derived = ''] = process.argv.slice(1)
  recallDerived(derived)
  // As another process copies the database: here the locks that are lost by it keep nobody out.
  const startWorker = async () => ({ ...workHere(() => undefined), copy: copyDatabase })
  const host = hostIn(folder, () => openLibrary(curriculum), startWorker)
  const operation = operations[name as OperationName] // the tests name those of the table
  try {
    await operation.prepare(host)
    say('begun')
    await operation.act(host, () => say('ack'))
    say('done')
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    say(`refused ${error instanceof Error ? error.message : String(error)}`)
    if (cause instanceof Error)
      say(`because ${cause.name} ${'code' in cause ? String(cause.code) : ''} ${cause.message}`)
  }
  process.kill(process.pid, 'SIGKILL')
}

startupSnapshot.setDeserializeMainFunction(() => void run())
