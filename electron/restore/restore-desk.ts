import { knownFault } from '#electron/vault/errors.ts'
import type { FromRestore, ToRestore } from '#shared/restore/worker-messages.ts'
import { eraseVault, finishErase } from './erase-vault.ts'
import { findBackups, findOne } from './find-backups.ts'
import { prepare, type Prepared, type Rehearsed, type RestoreOptions } from './rehearse.ts'
import { RestoreFault } from './restore-fault.ts'

/** What the process that tries a backup answers with: one backup at a time, asked one message after another. */
export interface RestoreDesk {
  /** Never rejects. */
  answer(message: ToRestore): Promise<FromRestore>
}

const FAILED = 'Something went wrong while the backup was read. Nothing has been changed.'

function refused(error: unknown): FromRestore {
  // A disk that refuses the engine a page is named as elsewhere.
  const fault = error instanceof RestoreFault ? error : knownFault(error, 'The backup’s copy')
  if (fault !== null) return { say: 'refused', code: fault.code, message: fault.message }
  // The kind of error alone: a message may hold what was read.
  process.stderr.write(`restore: ${error instanceof Error ? error.name : typeof error}\n`)
  return { say: 'refused', code: 'failed', message: FAILED }
}

async function erase(message: Extract<ToRestore, { say: 'erase' | 'finish-erase' }>, options: RestoreOptions) {
  const { vaultFolder } = options
  const certificate =
    message.say === 'erase'
      ? await eraseVault(vaultFolder, message.order, options)
      : await finishErase(vaultFolder, options)
  return { say: 'erased', certificate } as const
}

/** Holds the backup that is being tried: its copy stays for the next typing of a secret, and open until it is placed or dropped. */
export function openRestoreDesk(options: RestoreOptions): RestoreDesk {
  let apart: { readonly path: string; readonly prepared: Prepared } | null = null
  let rehearsed: Rehearsed | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const drop = async () => {
    await rehearsed?.drop()
    await apart?.prepared.drop()
    ;[rehearsed, apart] = [null, null]
  }
  const work = async (message: ToRestore): Promise<FromRestore> => {
    switch (message.say) {
      case 'find':
        return { say: 'found', ...(await findBackups(options.vaultFolder, message.chosenFolders)) }
      case 'look': {
        const source = { kind: 'container', path: message.path } as const
        return { say: 'found', found: [await findOne({ source, place: 'by-hand' })], unusable: [] }
      }
      case 'rehearse': {
        const { source, slotId, secret } = message
        if (apart?.path !== source.path || rehearsed !== null) {
          await drop()
          apart = { path: source.path, prepared: await prepare(source, options) }
        }
        rehearsed = await apart.prepared.open({ slotId, secret })
        return { say: 'rehearsed', report: rehearsed.report }
      }
      case 'place': {
        if (rehearsed === null) throw new RestoreFault('gone', 'The backup that was tried')
        const chosen = rehearsed
        rehearsed = null
        apart = null
        return { say: 'placed', placed: await chosen.place() }
      }
      case 'drop':
        await drop()
        return { say: 'dropped' }
      case 'erase':
      case 'finish-erase':
        await drop()
        return erase(message, options)
    }
  }
  return {
    answer(message) {
      const run = turn.then(() => work(message)).catch(refused)
      turn = run
      return run
    },
  }
}
