import { wipe } from './bytes.ts'
import { retire } from './epochs.ts'
import { VaultFault } from './errors.ts'
import type { HeaderBody } from './header.ts'
import { chooserName, makePassphraseSlot, makeRecoverySlot, readSlotBack, requireStrong } from './new-slot.ts'
import { changeHeader } from './session.ts'
import type { Session } from './session.ts'
import { openSlotKeys, wipeSlotKeys } from './slots.ts'
import type { PassphraseSlot, SlotKeys } from './slots.ts'
import { secretBytes, withTries } from './vault-context.ts'
import { costLike, newId } from './vault-create.ts'

/** A person who can unlock, as the chooser shows them. */
export type SlotPerson = { slotId: string; personId: string; displayName: string; mustChange: boolean }

/** Whom a slot is made for, and the passphrase they are given. */
export type NewSlotPerson = { personId: string; displayName: string; passphrase: string }

/** The people of a header, in the order they were added. */
export function peopleOf(body: Pick<HeaderBody, 'slots'>): SlotPerson[] {
  return body.slots
    .filter(slot => slot.kind === 'passphrase')
    .map(({ id, personId, displayName, mustChange }) => ({ slotId: id, personId, displayName, mustChange }))
}

function targetOf(session: Session) {
  return { vaultId: session.header.vaultId, epochId: session.header.epochId, master: session.master }
}

/** A person's slot as the header holds it now; throws 'unknown-person'. */
export function personSlot(session: Session, slotId: string): PassphraseSlot {
  const slot = session.header.slots.find(held => held.id === slotId)
  if (slot?.kind !== 'passphrase') throw new VaultFault('unknown-person')
  return slot
}

/** Opens the own slot once more with a typed secret, as a counted try; the caller wipes the keys. */
export async function openOwn(session: Session, typed: string): Promise<SlotKeys> {
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

/** The own passphrase changed, the present one given; the keys stay. */
export async function changePassphrase(session: Session, typed: string, passphrase: string): Promise<void> {
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

/** Somebody else's passphrase set anew, with new keys: earlier signatures stay under the key that is retired. */
export async function resetPassphrase(session: Session, slotId: string, passphrase: string): Promise<void> {
  const { context } = session
  const { id, personId, displayName, kdf } = personSlot(session, slotId)
  if (id === session.slot.id) throw new VaultFault('wrong-passphrase') // one's own is changed with the present one
  await requireStrong(passphrase, [displayName])
  // With the recovery code the person types their own new passphrase; from an administrator it is for one use.
  const mustChange = session.slot.kind !== 'recovery'
  const input = { id, personId, displayName, passphrase, mustChange, cost: costLike(kdf, context.kdfFloor) }
  await replacePersonSlot(session, await makePassphraseSlot(context, targetOf(session), input), passphrase)
}

/** A slot for a person who has none, its passphrase to be changed at first unlock. */
export async function addPerson(session: Session, person: NewSlotPerson): Promise<SlotPerson> {
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

/** A new recovery code in place of the one in force, which stops at once; pending until confirmed. */
export async function renewRecovery(session: Session): Promise<string> {
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

/** The own passphrase in place of one that somebody else gave; refused when it is the same again. The keys stay. */
export async function choosePassphrase(session: Session, passphrase: string): Promise<void> {
  const { context, slot, slotKeys } = session
  const { id, personId, displayName, createdAt, kdf, mustChange } = personSlot(session, slot.id)
  if (!mustChange) throw new VaultFault('wrong-passphrase') // one's own is changed with the present one
  await requireStrong(passphrase, [displayName])
  const secret = secretBytes('passphrase', passphrase)
  const given = secret === null ? null : await openSlotKeys(session.header.vaultId, personSlot(session, id), secret)
  wipe(secret)
  if (given !== null) {
    wipeSlotKeys(given)
    throw new VaultFault('same-passphrase')
  }
  const cost = costLike(kdf, context.kdfFloor)
  const input = { id, personId, displayName, createdAt, passphrase, cost, keys: slotKeys, mustChange: false }
  await replacePersonSlot(session, await makePassphraseSlot(context, targetOf(session), input), passphrase)
}

/** A person's name as the chooser shows it. */
export async function renamePerson(session: Session, slotId: string, name: string): Promise<void> {
  personSlot(session, slotId)
  await changeHeader(session.context, session, body => ({
    ...body,
    slots: body.slots.map(held => (held.id === slotId ? { ...held, displayName: chooserName(name) } : held)),
  }))
}
