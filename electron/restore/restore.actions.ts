import { randomUUID } from 'node:crypto'
import { dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'
import type { Output } from '#shared/ipc/types.ts'
import { restoreCalls } from '#shared/restore/restore.calls.ts'
import { eraseActions } from './erase.actions.ts'
import type { FoundBackup } from '#shared/restore/restore.ts'
import type { FoundSource, RestoreSource } from '#shared/restore/worker-messages.ts'

/** What was listed or chosen in this run, by its handle: the interface names no paths. */
const known = new Map<string, RestoreSource>()

function handleOf(source: RestoreSource): string {
  for (const [id, held] of known) if (held.path === source.path) return id
  const id = randomUUID()
  known.set(id, source)
  return id
}

/** The folder or stick for backups, when one is chosen. */
const chosenFolders = ({ preferences }: Shell): string[] => {
  const folder = preferences.readBackupFolder()
  return folder === null ? [] : [folder]
}

const named = ({ source, found }: FoundSource): FoundBackup => ({ ...found, backupId: handleOf(source) })

const WORKS = 'This vault works: only an administrator who has unlocked it restores a backup.'
const BEING_ERASED = 'The erasing of this vault is not finished. Quit Circlebook and start it again.'

async function answerOf(shell: Shell, name: string): Promise<unknown> {
  const reply = await shell.vault.ask(name, undefined)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return reply.value
}

/** What is there now; refuses whoever may not look for a backup [RS20]. */
async function presentFor(shell: Shell): Promise<Output<'restore.present'>> {
  const present = restoreCalls['restore.present'].output.parse(await answerOf(shell, 'restore.present'))
  if (present.may === 'nobody') throw new Refusal('forbidden', present.state === 'fault' ? BEING_ERASED : WORKS)
  return present
}

export const restoreActions: ActionsOf<'restore'> = {
  ...eraseActions,

  'restore.list': async ({ shell }) => {
    const { may: _, ...present } = await presentFor(shell)
    const { found, unusable } = await shell.restore.find(chosenFolders(shell))
    return { present, found: found.map(named), unusable: [...unusable] }
  },

  'restore.choose': async ({ shell }) => {
    await presentFor(shell)
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.window, {
      properties: ['openFile'],
      filters: [
        { name: 'Circlebook backup', extensions: ['circlebook-backup'] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    const [path] = filePaths
    if (canceled || path === undefined) return null
    const [one] = (await shell.restore.look(path)).found
    return one === undefined ? null : named(one)
  },

  'restore.rehearse': async ({ shell }, { backupId, with: way, slotId, secret }) => {
    const present = await presentFor(shell)
    const source = known.get(backupId)
    if (source === undefined) throw new Refusal('not-found', 'Choose the backup again.')
    if (present.may === 'administrator') await answerOf(shell, 'restore.rehearsing')
    return shell.restore.rehearse(source, way === 'passphrase' ? slotId : null, secret)
  },

  'restore.place': async ({ shell }) => {
    const present = await presentFor(shell)
    if (present.may === 'administrator') await answerOf(shell, 'restore.replacing')
    return shell.closedFor(() => shell.restore.place())
  },

  'restore.cancel': async ({ shell }) => shell.restore.end(),

  'restore.outcome': async ({ shell }) => shell.restore.takeOutcome(),
}
