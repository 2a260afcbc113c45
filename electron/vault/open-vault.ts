import type Database from 'better-sqlite3-multiple-ciphers'
import { fromText, wipe } from './bytes.ts'
import { costLike, newId } from './vault-create.ts'
import { isVaultFault, VaultFault } from './errors.ts'
import type { HeaderBody } from './header.ts'
import { signerOf } from './keys.ts'
import type { Signer } from './keys.ts'
import { makePassphraseSlot, makeRecoverySlot, readSlotBack, requireStrong, chooserName } from './new-slot.ts'
import { changeHeader, dropSession, endSession, inTurn } from './session.ts'
import type { AuditPosition, Session } from './session.ts'
import { openSlotKeys, wipeSlotKeys } from './slots.ts'
import type { PassphraseSlot, SlotKeys } from './slots.ts'
import { loadTries, markReported, saveTries, unreportedTries } from './tries.ts'
import type { FailedTries } from './tries.ts'
import { secretBytes, withTries } from './vault-context.ts'

/** A person who can unlock, as the chooser shows them. */
export type SlotPerson = { slotId: string; personId: string; displayName: string; mustChange: boolean }

/** A person's public signing key (65 bytes), present or past; instants in ISO form. */
export type PublicSigningKey = {
  personId: string
  slotId: string
  publicKey: Buffer
  since: string
  until: string | null
}

/** An open vault: the database, the keys that later features need, and everything that changes who can open it. */
export type OpenVault = {
  readonly db: Database.Database
  readonly vaultId: string
  readonly epochId: string
  readonly slotId: string
  readonly slotKind: 'passphrase' | 'recovery'
  readonly personId: string | null
  readonly integrity: 'new' | 'sealed' | 'checked'
  readonly cleanStop: boolean
  readonly sealedAudit: AuditPosition | null
  readonly failedTries: readonly FailedTries[]
  readonly auditKey: Buffer
  readonly backupKey: Buffer
  readonly signer: Signer | null
  readonly mustChangePassphrase: boolean
  recoveryPending(): boolean
  people(): SlotPerson[]
  publicSigningKeys(): PublicSigningKey[]
  acknowledgeTries(): Promise<void>
  verifySecret(secret: string): Promise<boolean>
  changePassphrase(oldPassphrase: string, newPassphrase: string): Promise<void>
  resetPassphrase(slotId: string, newPassphrase: string): Promise<void>
  addPerson(input: { personId: string; displayName: string; passphrase: string }): Promise<SlotPerson>
  renamePerson(slotId: string, displayName: string): Promise<void>
  renewRecovery(): Promise<string>
  confirmRecovery(): Promise<void>
  close(audit: AuditPosition): Promise<void>
  abandon(): void
}

/** The people of a header, in the order they were added. */
export function peopleOf(body: Pick<HeaderBody, 'slots'>): SlotPerson[] {
  return body.slots
    .filter(slot => slot.kind === 'passphrase')
    .map(({ id, personId, displayName, mustChange }) => ({ slotId: id, personId, displayName, mustChange }))
}

function targetOf(session: Session) {
  return { vaultId: session.header.vaultId, epochId: session.header.epochId, master: session.master }
}

function personSlot(session: Session, slotId: string): PassphraseSlot {
  const slot = session.header.slots.find(held => held.id === slotId)
  if (slot?.kind !== 'passphrase') throw new VaultFault('unknown-person')
  return slot
}

/** Opens the own slot once more with a typed secret, as a counted try; the caller wipes the keys. */
async function openOwn(session: Session, typed: string): Promise<SlotKeys> {
  const { context, header, slot } = session
  const own = header.slots.find(held => held.id === slot.id)
  const secret = own === undefined ? null : secretBytes(own.kind, typed)
  if (own === undefined || secret === null) throw new VaultFault('wrong-passphrase')
  return withTries(context, own.id, () => openSlotKeys(header.vaultId, own, secret)).finally(() => wipe(secret))
}

async function replacePersonSlot(session: Session, slot: PassphraseSlot, passphrase: string): Promise<void> {
  const { context } = session
  const before = personSlot(session, slot.id)
  const retired = before.signingKey === slot.signingKey ? [] : [retire(before, slot.changedAt)]
  await changeHeader(context, session, body => ({
    ...body,
    slots: body.slots.map(held => (held.id === slot.id ? slot : held)),
    pastSigningKeys: [...body.pastSigningKeys, ...retired],
  }))
  await readSlotBack(context.paths.header, slot.id, passphrase, targetOf(session))
}

function retire(slot: PassphraseSlot, until: string): HeaderBody['pastSigningKeys'][number] {
  return { personId: slot.personId, slotId: slot.id, publicKey: slot.signingKey, since: slot.createdAt, until }
}

async function changePassphrase(session: Session, typed: string, passphrase: string): Promise<void> {
  const { context, slot } = session
  const held = personSlot(session, slot.id)
  const keys = await openOwn(session, typed)
  try {
    await requireStrong(passphrase, [held.displayName])
    const { id, personId, displayName, createdAt, kdf } = held
    const cost = costLike(kdf, context.kdfFloor)
    const input = { id, personId, displayName, createdAt, passphrase, cost, keys, mustChange: false }
    await replacePersonSlot(session, await makePassphraseSlot(context, targetOf(session), input), passphrase)
  } finally {
    wipeSlotKeys(keys)
  }
}

async function resetPassphrase(session: Session, slotId: string, passphrase: string): Promise<void> {
  const { context } = session
  const { id, personId, displayName, kdf } = personSlot(session, slotId)
  if (id === session.slot.id) throw new VaultFault('wrong-passphrase') // one's own is changed with the present one
  await requireStrong(passphrase, [displayName])
  // With the recovery code the person types their own new passphrase; from an administrator it is for one use.
  const mustChange = session.slot.kind !== 'recovery'
  const input = { id, personId, displayName, passphrase, mustChange, cost: costLike(kdf, context.kdfFloor) }
  await replacePersonSlot(session, await makePassphraseSlot(context, targetOf(session), input), passphrase)
}

async function addPerson(session: Session, person: Parameters<OpenVault['addPerson']>[0]): Promise<SlotPerson> {
  const { context } = session
  await requireStrong(person.passphrase, [person.displayName])
  if (peopleOf(session.header).some(held => held.personId === person.personId)) throw new VaultFault('unknown-person')
  const like = session.header.slots.find(slot => slot.kind === 'passphrase')
  const cost = costLike(like?.kdf ?? context.kdfFloor, context.kdfFloor)
  const slot = await makePassphraseSlot(context, targetOf(session), {
    ...person,
    id: newId(context),
    mustChange: true,
    cost,
  })
  await changeHeader(context, session, body => ({ ...body, slots: [...body.slots, slot] }))
  await readSlotBack(context.paths.header, slot.id, person.passphrase, targetOf(session))
  return { slotId: slot.id, personId: slot.personId, displayName: slot.displayName, mustChange: true }
}

async function renewRecovery(session: Session): Promise<string> {
  const { context } = session
  const { slot, code } = await makeRecoverySlot(context, targetOf(session), {
    id: newId(context),
    cost: context.kdfFloor,
  })
  await changeHeader(context, session, body => ({
    ...body,
    slots: [...body.slots.filter(held => held.kind !== 'recovery'), slot],
  }))
  await readSlotBack(context.paths.header, slot.id, code, targetOf(session))
  return code
}

function publicSigningKeys(session: Session): PublicSigningKey[] {
  const past = session.header.pastSigningKeys.map(key => ({ ...key, publicKey: fromText(key.publicKey) }))
  const present = session.header.slots
    .filter(slot => slot.kind === 'passphrase')
    .map(slot => ({
      personId: slot.personId,
      slotId: slot.id,
      publicKey: fromText(slot.signingKey),
      since: slot.createdAt,
      until: null,
    }))
  return [...past, ...present]
}

async function acknowledgeTries(session: Session): Promise<void> {
  const { paths, onStep } = session.context
  const { slots } = await loadTries(paths.tries)
  await saveTries(paths.tries, markReported(slots), onStep)
}

async function verifySecret(session: Session, typed: string): Promise<boolean> {
  try {
    wipeSlotKeys(await openOwn(session, typed))
    return true
  } catch (error) {
    if (isVaultFault(error) && error.code === 'wrong-passphrase') return false
    throw error
  }
}

async function close(session: Session, audit: AuditPosition): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(audit.head) || !Number.isSafeInteger(audit.count) || audit.count < 0) {
    throw new RangeError('An audit position is 64 hex digits and a count.')
  }
  await inTurn(session, () => endSession(session, audit))
}

/** What was known of the files when they were opened. */
export type Opening = { integrity: OpenVault['integrity']; cleanStop: boolean; sealedAudit: AuditPosition | null }

/** The vault as others use it, over a session; `onEnd` is called once it is closed or abandoned, whatever happened. */
export async function openVault(session: Session, opening: Opening, onEnd: () => void): Promise<OpenVault> {
  const { header, keys, slotKeys, slot, context } = session
  const { slots } = await loadTries(context.paths.tries)
  return {
    ...opening,
    db: session.db,
    vaultId: header.vaultId,
    epochId: header.epochId,
    slotId: slot.id,
    slotKind: slot.kind,
    personId: slot.personId,
    failedTries: unreportedTries(slots),
    auditKey: keys.auditKey,
    backupKey: keys.backupKey,
    signer: slotKeys.signing === null ? null : signerOf(slotKeys.signing),
    get mustChangePassphrase() {
      return peopleOf(session.header).some(person => person.slotId === slot.id && person.mustChange)
    },
    recoveryPending: () => session.header.slots.some(held => held.kind === 'recovery' && held.mustChange),
    people: () => peopleOf(session.header),
    publicSigningKeys: () => publicSigningKeys(session),
    acknowledgeTries: () => inTurn(session, () => acknowledgeTries(session)),
    verifySecret: secret => inTurn(session, () => verifySecret(session, secret)),
    changePassphrase: (typed, next) => inTurn(session, () => changePassphrase(session, typed, next)),
    resetPassphrase: (slotId, next) => inTurn(session, () => resetPassphrase(session, slotId, next)),
    addPerson: person => inTurn(session, () => addPerson(session, person)),
    renamePerson: (slotId, name) =>
      inTurn(session, async () => {
        personSlot(session, slotId)
        await changeHeader(context, session, body => ({
          ...body,
          slots: body.slots.map(held => (held.id === slotId ? { ...held, displayName: chooserName(name) } : held)),
        }))
      }),
    renewRecovery: () => inTurn(session, () => renewRecovery(session)),
    confirmRecovery: () =>
      inTurn(session, () =>
        changeHeader(context, session, body => ({
          ...body,
          slots: body.slots.map(held => (held.kind === 'recovery' ? { ...held, mustChange: false } : held)),
        })),
      ),
    close: audit => close(session, audit).finally(() => (session.isOpen ? null : onEnd())),
    abandon: () => {
      dropSession(session)
      onEnd()
    },
  }
}
