import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { matchesRecoveryGroup, recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import type { GivenOut } from '#shared/vault/vault.ts'
import { sessionPinHandlers } from './session-pin.handlers.ts'

/** The code shown and not yet confirmed: in this process only, for as long as the typing back takes. */
let shownCode: string | null = null

const EVENT_OF: Readonly<Record<GivenOut, string>> = {
  'printed-recovery-kit': 'vault.printedRecoveryKit',
  'saved-recovery-kit': 'vault.savedRecoveryKit',
  'printed-passphrase': 'vault.printedPassphrase',
}

export const vaultHandlers: HandlersOf<'vault'> = {
  ...sessionPinHandlers,

  'vault.status': ({ vault }) => vault.status(),

  'vault.create': async ({ vault }, first) => {
    shownCode = await vault.create(first)
    return { recoveryCode: shownCode }
  },

  'vault.unlock': ({ vault }, { with: way, secret, slotId }) =>
    vault.unlock(secret, way === 'passphrase' ? slotId : undefined),

  'vault.choosePassphrase': ({ vault }, { passphrase }) => vault.choosePassphrase(passphrase),

  'vault.recoverPassphrase': ({ vault }, lost) => vault.recoverPassphrase(lost),

  'vault.beginEmergency': async ({ vault }, emergency) => vault.beginEmergency(emergency),

  'vault.endEmergency': async ({ vault }) => vault.endEmergency(),

  'vault.renewRecoveryCode': async ({ vault }) => {
    shownCode = await vault.renewRecoveryCode()
    return { recoveryCode: shownCode }
  },

  'vault.confirmRecoveryCode': async ({ vault }, { groups }) => {
    if (shownCode === null)
      throw new Refusal('conflict', 'Make a new recovery code first: this one is no longer at hand.')
    const code = recoveryCodeGroups(shownCode)
    const [first, second] = groups
    if (first?.index === second?.index) throw new Refusal('conflict', 'Type two different groups.')
    const wrong = groups.find(({ index, text }) => !matchesRecoveryGroup(code[index] ?? '', text))
    if (wrong !== undefined) {
      throw new Refusal('conflict', `Group ${wrong.index + 1} does not match the code. Look at your copy again.`)
    }
    const status = await vault.confirmRecovery()
    shownCode = null
    return status
  },

  'vault.checkPassphrase': ({ vault }, { secret }) => vault.checkPassphrase(secret),

  'vault.confirmPassphrase': ({ vault }, { secret }) => vault.confirmPassphrase(secret),

  'vault.gaveOut': async ({ vault }, { what }) => {
    const opened = vault.held()
    opened.transaction(() => opened.audit(EVENT_OF[what]))
  },

  'vault.changePassphrase': ({ vault }, { current, next }) => vault.changePassphrase(current, next),
}
