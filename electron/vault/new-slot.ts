import { newKdfBlock, SALT_BYTES } from './argon2.ts'
import type { KdfCost } from './argon2.ts'
import { toText, wipe } from './bytes.ts'
import { VaultFault } from './errors.ts'
import { loadHeader } from './header-file.ts'
import { sameBytes } from './keys.ts'
import { newSlotKeys, openMaster, openSlotKeys, sealMaster, sealSlotKeys, wipeSlotKeys } from './slots.ts'
import type { PassphraseSlot, RecoverySlot, SlotKeys } from './slots.ts'
import { secretBytes } from './vault-context.ts'
import type { VaultContext } from './vault-context.ts'
import { encodeRecoveryCode, RECOVERY_SECRET_BYTES } from '#shared/vault/recovery-code.ts'
import { normalisePassphrase } from '#shared/vault/passphrase.ts'

const NAME_MOST = 120

/** The epoch a slot is made for. */
export type SlotTarget = { vaultId: string; epochId: string; master: Buffer }

/** A name as the chooser shows it: control characters out, 120 characters at most. */
export function chooserName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return [...clean].slice(0, NAME_MOST).join('') || 'Staff member'
}

/** Rejects with 'weak-passphrase' when the policy refuses it; the dictionaries are loaded only here. */
export async function requireStrong(passphrase: string, personal: readonly string[]): Promise<void> {
  const { ratePassphrase } = await import('#shared/vault/passphrase-strength.ts')
  if (!ratePassphrase(passphrase, personal).accepted) throw new VaultFault('weak-passphrase')
}

/** Who a passphrase slot is for; `keys` keeps present private keys (a changed passphrase), otherwise new ones are made. */
export type PassphraseSlotInput = {
  id: string
  personId: string
  displayName: string
  passphrase: string
  mustChange: boolean
  cost: KdfCost
  keys?: SlotKeys
  createdAt?: string
}

/** Makes a person's slot, its master sealed to it. Slow (Argon2id). */
export async function makePassphraseSlot(
  context: VaultContext,
  target: SlotTarget,
  input: PassphraseSlotInput,
): Promise<PassphraseSlot> {
  const { random, now, kdfFloor } = context
  const kdf = newKdfBlock(input.cost, kdfFloor, random(SALT_BYTES))
  const identity = { vaultId: target.vaultId, id: input.id, kind: 'passphrase' as const, personId: input.personId, kdf }
  const keys = input.keys ?? newSlotKeys('passphrase', random)
  if (keys.signing === null) throw new Error('A passphrase slot needs a signing key.')
  const secret = secretBytes('passphrase', normalisePassphrase(input.passphrase))
  if (secret === null) throw new VaultFault('weak-passphrase')
  const sealed = await sealSlotKeys(identity, keys, secret, random)
  const slot: PassphraseSlot = {
    ...sealed,
    version: 1,
    id: input.id,
    kind: 'passphrase',
    personId: input.personId,
    displayName: chooserName(input.displayName),
    createdAt: input.createdAt ?? now().toISOString(),
    changedAt: now().toISOString(),
    mustChange: input.mustChange,
    signingKey: toText(keys.signing.publicKey),
    masters: [sealMaster({ ...target, slotId: input.id, openingKey: sealed.openingKey }, target.master, random)],
  }
  wipe(secret)
  if (input.keys === undefined) wipeSlotKeys(keys)
  return slot
}

/** Makes a recovery slot and its code; the slot stays `mustChange` until the code has been confirmed. Slow (Argon2id). */
export async function makeRecoverySlot(
  context: VaultContext,
  target: SlotTarget,
  input: { id: string; cost: KdfCost },
): Promise<{ slot: RecoverySlot; code: string }> {
  const { random, now, kdfFloor } = context
  const secret = random(RECOVERY_SECRET_BYTES)
  const kdf = newKdfBlock(input.cost, kdfFloor, random(SALT_BYTES))
  const keys = newSlotKeys('recovery', random)
  const identity = { vaultId: target.vaultId, id: input.id, kind: 'recovery' as const, personId: null, kdf }
  const sealed = await sealSlotKeys(identity, keys, secret, random)
  const at = now().toISOString()
  const masters = [sealMaster({ ...target, slotId: input.id, openingKey: sealed.openingKey }, target.master, random)]
  const code = encodeRecoveryCode(secret)
  wipe(secret)
  wipeSlotKeys(keys)
  const slot: RecoverySlot = {
    ...sealed,
    version: 1,
    id: input.id,
    kind: 'recovery',
    personId: null,
    createdAt: at,
    changedAt: at,
    mustChange: true,
    masters,
  }
  return { slot, code }
}

/** Reads a slot back from the disk and opens it with its secret; rejects with 'header-changed' unless it gives this master. */
export async function readSlotBack(
  headerFile: string,
  slotId: string,
  typed: string,
  target: SlotTarget,
): Promise<void> {
  const { header } = await loadHeader(headerFile)
  const slot = header.slots.find(held => held.id === slotId)
  const secret = slot === undefined ? null : secretBytes(slot.kind, typed)
  const keys = slot === undefined || secret === null ? null : await openSlotKeys(target.vaultId, slot, secret)
  wipe(secret)
  const master =
    slot === undefined || keys === null ? null : openMaster(target.vaultId, slot, target.epochId, keys.opening)
  const isSame = master !== null && sameBytes(master, target.master)
  wipe(master)
  if (keys !== null) wipeSlotKeys(keys)
  if (!isSame) throw new VaultFault('header-changed', { file: headerFile })
}
