import { statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import { isAppFolder } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import { vaultCalls } from '#shared/vault/vault.calls.ts'

export const vaultActions: ActionsOf<'vault'> = {
  'vault.lock': async ({ shell }) => {
    // Not awaited: the answer goes to a page that the lock is about to empty.
    void shell.locks.lock()
  },

  'vault.drafted': async ({ shell }) => shell.locks.drafted(),

  'vault.active': async ({ shell }) => shell.locks.active(),

  'vault.isVeiled': async ({ shell }) => shell.locks.isVeiled,

  'vault.veilFacts': async ({ shell }) => {
    const { locks } = shell
    return { goesOn: locks.goesOn, pinTriesLeft: locks.isVeiled ? await pinTriesLeft(shell) : 0 }
  },

  'vault.liftVeil': async ({ shell }, { with: way, secret }) => {
    if (!shell.locks.isVeiled) return
    await (way === 'pin' ? checkPin(shell, secret) : checkPassphrase(shell, secret))
    shell.locks.lifted()
  },

  'vault.goesOn': async ({ shell }, goesOn) => shell.locks.tellGoesOn(goesOn),

  'vault.lockReason': async ({ shell }) => shell.locks.takeReason(),

  'vault.copied': async ({ shell }) => shell.clipboard.copied(),

  'vault.saveRecoveryKit': async ({ shell }, { text }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(shell.window, {
      defaultPath: 'circlebook-recovery-kit.txt',
      filters: [{ name: 'Text', extensions: ['txt'] }],
    })
    if (canceled || filePath === '') return null
    refuseBesideVault(shell, filePath)
    writeFileSync(filePath, text, { mode: 0o600, flush: true })
    await answerOf(shell, 'vault.gaveOut', { what: 'saved-recovery-kit' })
    return filePath
  },

  'vault.printPage': async ({ shell }, { what }) => {
    const isPrinted = await new Promise<boolean>((done, fail) => {
      shell.window.webContents.print({ printBackground: true }, (success, reason) => {
        if (success || reason === 'Print job canceled') done(success)
        else fail(new Refusal('failed', 'The page was not printed. Check the printer and try again.'))
      })
    })
    if (isPrinted) await answerOf(shell, 'vault.gaveOut', { what: `printed-${what}` })
    return isPrinted
  },
}

async function checkPassphrase(shell: Shell, secret: string): Promise<void> {
  const isRight = await answerOf(shell, 'vault.checkPassphrase', { secret })
  if (isRight !== true) throw new Refusal('wrong-secret', 'That is not the passphrase.')
}

async function checkPin(shell: Shell, pin: string): Promise<void> {
  const { isRight, triesLeft } = vaultCalls['vault.checkSessionPin'].output.parse(
    await answerOf(shell, 'vault.checkSessionPin', { pin }),
  )
  if (isRight) return
  const left = triesLeft === 1 ? 'One try is left' : `${triesLeft} tries are left`
  const next = triesLeft === 0 ? 'Now only the passphrase opens this.' : `${left}, then only the passphrase opens this.`
  throw new Refusal('wrong-secret', `That is not the PIN. ${next}`)
}

async function pinTriesLeft(shell: Shell): Promise<number> {
  const reply = await shell.vault.ask('vault.sessionPin', undefined)
  return reply.ok ? vaultCalls['vault.sessionPin'].output.parse(reply.value).triesLeft : 0
}

/** The vault's answer, or its refusal thrown on. */
async function answerOf(shell: Shell, name: string, input: unknown): Promise<unknown> {
  const reply = await shell.vault.ask(name, input)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return reply.value
}

/** A recovery code on the drive that holds the vault opens it for whoever takes the laptop. */
function refuseBesideVault({ vaultFolder }: Shell, filePath: string): void {
  const target = dirname(resolve(filePath))
  if (isAppFolder(vaultFolder, target) || statSync(target).dev === statSync(dirname(vaultFolder)).dev) {
    throw new Refusal(
      'conflict',
      'That is the drive that holds the vault. Choose a USB stick or another drive, or print the kit.',
    )
  }
}
