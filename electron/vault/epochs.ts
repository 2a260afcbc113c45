import { canonicalJson, fromText, toText, utf8 } from './bytes.ts'
import { VaultFault } from './errors.ts'
import type { Epoch, Header, HeaderBody, PastAuditKey, PastSigningKey } from './header.ts'
import { seal, unseal } from './keys.ts'
import type { EpochKeys, Random } from './keys.ts'
import { sealMaster } from './slots.ts'
import type { PassphraseSlot, Slot } from './slots.ts'

/** An audit key and the last event it covers, by number; null for the key in use. The caller wipes what it was given. */
export type AuditKey = { key: Buffer; lastNumber: number | null }

/** The epoch of a header that a database file with this salt belongs to; throws 'db-foreign' when it is of none. */
export function epochOfSalt(header: Pick<Header, 'epochs'>, salt: string, file: string): Epoch {
  const found = header.epochs.find(epoch => epoch.databaseSalt === salt)
  if (found === undefined) throw new VaultFault('db-foreign', { file })
  return found
}

/** A public signing key that is no longer in use from an instant on. */
export const retire = (slot: PassphraseSlot, until: string): PastSigningKey => ({
  personId: slot.personId,
  slotId: slot.id,
  publicKey: slot.signingKey,
  since: slot.createdAt,
  until,
})

const aadOf = (vaultId: string, key: Omit<PastAuditKey, 'nonce' | 'sealed'>): Buffer =>
  utf8(canonicalJson({ purpose: 'past-audit-key', version: 1, vaultId, ...key }))

type Sealing = { vaultId: string; archiveKey: Buffer; random: Random }

/** An epoch's audit key sealed under another epoch's archive key, so that its events can still be verified there. */
function sealAuditKey(sealing: Sealing, about: Omit<PastAuditKey, 'nonce' | 'sealed'>, auditKey: Buffer): PastAuditKey {
  const box = seal(sealing.archiveKey, auditKey, aadOf(sealing.vaultId, about), sealing.random)
  return { ...about, nonce: toText(box.nonce), sealed: toText(box.sealed) }
}

/** The audit keys of earlier epochs, oldest first; throws 'header-changed' when one was altered. The caller wipes them. */
export function openPastAuditKeys(body: HeaderBody, epochId: string, archiveKey: Buffer): (PastAuditKey & AuditKey)[] {
  return body.pastAuditKeys
    .filter(past => past.underEpochId === epochId)
    .toSorted((a, b) => a.lastNumber - b.lastNumber)
    .map(past => {
      const { nonce, sealed, ...about } = past
      const key = unseal(archiveKey, { nonce: fromText(nonce), sealed: fromText(sealed) }, aadOf(body.vaultId, about))
      if (key === null) throw new VaultFault('header-changed')
      return { ...past, key }
    })
}

/** The next epoch: its id, beginning, database salt, master key and the keys of it. */
export type NextEpoch = { epoch: Epoch; master: Buffer; keys: EpochKeys }

/** What a rotation starts from: the keys in use, and the number of the last audit event under them. */
export type PresentEpoch = { keys: EpochKeys; lastNumber: number }

/**
 * The header while a rotation's two databases may both be there: everybody who stays gets the new master key beside the present
 * one, needing only their public keys. Whoever lacks it goes when the new epoch is settled on.
 */
export function withBothEpochs(
  body: HeaderBody,
  present: PresentEpoch,
  next: NextEpoch,
  who: { removeSlotId: string | null; random: Random },
): HeaderBody {
  const { vaultId, epochId: presentId } = body
  const underEpochId = next.epoch.id
  const give = <T extends Slot>(slot: T): T => {
    if (slot.id === who.removeSlotId) return slot
    const target = { vaultId, slotId: slot.id, openingKey: slot.openingKey, epochId: underEpochId }
    return { ...slot, masters: [...slot.masters, sealMaster(target, next.master, who.random)] }
  }
  const earlier = openPastAuditKeys(body, presentId, present.keys.archiveKey)
  const past = [...earlier, { epochId: presentId, lastNumber: present.lastNumber, key: present.keys.auditKey }]
  const sealing = { vaultId, archiveKey: next.keys.archiveKey, random: who.random }
  const resealed = past.map(({ epochId, lastNumber, key }) =>
    sealAuditKey(sealing, { epochId, underEpochId, lastNumber }, key),
  )
  for (const { key } of earlier) key.fill(0)
  return {
    ...body,
    epochs: [...body.epochs, next.epoch],
    slots: body.slots.map(give),
    pastAuditKeys: [...body.pastAuditKeys, ...resealed],
  }
}

/** The header with one epoch left, the one the database file is of: a rotation finished or taken back. */
export function settledOn(body: HeaderBody, epochId: string): HeaderBody {
  if (body.epochs.length === 1) return body
  const epochs = body.epochs.filter(epoch => epoch.id === epochId)
  const staying = body.slots.filter(slot => slot.masters.some(master => master.epochId === epochId))
  const leaving = body.slots.filter(slot => slot.kind === 'passphrase').filter(slot => !staying.includes(slot))
  const at = epochs[0]?.createdAt ?? body.createdAt
  return {
    ...body,
    epochId,
    epochs,
    slots: staying.map(slot => ({ ...slot, masters: slot.masters.filter(master => master.epochId === epochId) })),
    pastSigningKeys: [...body.pastSigningKeys, ...leaving.map(slot => retire(slot, at))],
    pastAuditKeys: body.pastAuditKeys.filter(past => past.underEpochId === epochId),
  }
}
