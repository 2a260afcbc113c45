import { openSlotKeys, openMaster, type PassphraseSlot, type SlotKeys } from '#electron/vault/slots.ts'
import { secretBytes } from '#electron/vault/vault-context.ts'
import type { Header } from '#electron/vault/header.ts'
import { epochKeys, type EpochKeys } from '#electron/vault/keys.ts'

// The way from a passphrase to a vault's keys, with its one slow step remembered: thousands of states of one vault have the same
// slots, and need not be derived again and again.

const remembered = new Map<string, Promise<SlotKeys | null>>()

/** The private keys of a slot, or null when the passphrase is not its own. */
function openRemembered(vaultId: string, slot: PassphraseSlot, secret: string): Promise<SlotKeys | null> {
  const key = JSON.stringify([vaultId, slot.id, slot.kdf, slot.nonce, slot.sealed, secret])
  const bytes = secretBytes('passphrase', secret)
  const held = remembered.get(key) ?? (bytes === null ? Promise.resolve(null) : openSlotKeys(vaultId, slot, bytes))
  remembered.set(key, held)
  return held
}

export interface Unsealed {
  readonly epochId: string
  readonly keys: EpochKeys
  /** Which of the passphrases it was. */
  readonly secret: string
}

/** The keys of the epoch whose database has this salt, by a person's passphrase; null when none of them opens it. */
export async function unsealed(
  header: Header,
  salt: string,
  { name, secrets }: { name: string; secrets: readonly string[] },
): Promise<Unsealed | null> {
  const epoch = header.epochs.find(one => one.databaseSalt === salt)
  const slot = header.slots.find(one => one.kind === 'passphrase' && one.displayName === name)
  if (epoch === undefined || slot?.kind !== 'passphrase') return null
  for (const secret of secrets) {
    const opened = await openRemembered(header.vaultId, slot, secret)
    const master = opened === null ? null : openMaster(header.vaultId, slot, epoch.id, opened.opening)
    if (master !== null) return { epochId: epoch.id, keys: epochKeys(master, header.vaultId, epoch.id), secret }
  }
  return null
}
