import type Database from 'better-sqlite3-multiple-ciphers'
import { backUp, stopBackup } from './back-up.ts'
import type { BackupRequest, MadeBackup } from './back-up.ts'
import { fromText, ownCopy } from './bytes.ts'
import { openPastAuditKeys } from './epochs.ts'
import type { AuditKey } from './epochs.ts'
import { isVaultFault, VaultFault } from './errors.ts'
import { signerOf } from './keys.ts'
import type { Signer } from './keys.ts'
import { rereadBackups, sendBackup } from './reread-backup.ts'
import type { RereadBackup } from './reread-backup.ts'
import { changeHeader, dropSession, endSession, inTurn } from './session.ts'
import { rotate } from './rotate.ts'
import type { Rotation } from './rotate.ts'
import type { AuditPosition, Session } from './session.ts'
import {
  addPerson,
  changePassphrase,
  choosePassphrase,
  openOwn,
  peopleOf,
  personSlot,
  renamePerson,
  renewRecovery,
  resetPassphrase,
} from './slot-changes.ts'
import type { NewSlotPerson, SlotPerson } from './slot-changes.ts'
import { wipeSlotKeys } from './slots.ts'
import { loadTries, markReported, saveTries, unreportedTries } from './tries.ts'
import type { FailedTries } from './tries.ts'

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
  choosePassphrase(passphrase: string): Promise<void>
  addPerson(person: NewSlotPerson): Promise<SlotPerson>
  renamePerson(slotId: string, displayName: string): Promise<void>
  rotate(rotation: Rotation): Promise<MadeBackup>
  /** A verified backup of what is there now; see `backUp`. */
  backUp(request: BackupRequest): Promise<MadeBackup>
  stopBackup(): Promise<void>
  rereadBackups(files: readonly string[]): Promise<RereadBackup[]>
  sendBackup(file: string): Promise<MadeBackup['chosen']>
  readonly backupFolder: string
  auditKeys(): AuditKey[]
  renewRecovery(): Promise<string>
  confirmRecovery(): Promise<void>
  close(audit: AuditPosition): Promise<void>
  abandon(): void
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

async function rotateKeys(session: Session, rotation: Rotation): Promise<MadeBackup> {
  const { removeSlotId } = rotation
  if (removeSlotId !== null) personSlot(session, removeSlotId)
  const rest = peopleOf(session.header).filter(person => person.slotId !== removeSlotId)
  if (removeSlotId === session.slot.id || rest.length === 0) throw new VaultFault('own-slot')
  return rotate(session, rotation)
}

function auditKeys(session: Session): AuditKey[] {
  const { header, epochId, keys } = session
  const past = openPastAuditKeys(header, epochId, keys.archiveKey)
  return [
    ...past.map(({ key, lastNumber }) => ({ key, lastNumber })),
    { key: ownCopy(keys.auditKey), lastNumber: null },
  ]
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
  await stopBackup(session)
  await inTurn(session, () => endSession(session, audit))
}

/** What was known of the files when they were opened. */
export type Opening = { integrity: OpenVault['integrity']; cleanStop: boolean; sealedAudit: AuditPosition | null }

/** Everything that changes or asks who can open it, one after another. */
function waysIn(session: Session, onEnd: () => void) {
  const { context } = session
  return {
    acknowledgeTries: () => inTurn(session, () => acknowledgeTries(session)),
    verifySecret: secret => inTurn(session, () => verifySecret(session, secret)),
    changePassphrase: (typed, next) => inTurn(session, () => changePassphrase(session, typed, next)),
    resetPassphrase: (slotId, next) => inTurn(session, () => resetPassphrase(session, slotId, next)),
    addPerson: person => inTurn(session, () => addPerson(session, person)),
    choosePassphrase: next => inTurn(session, () => choosePassphrase(session, next)),
    renamePerson: (slotId, name) => inTurn(session, () => renamePerson(session, slotId, name)),
    rotate: rotation =>
      inTurn(session, () => rotateKeys(session, rotation).finally(() => (session.isOpen ? null : onEnd()))),
    backUp: request => backUp(session, request),
    stopBackup: () => stopBackup(session),
    rereadBackups: files => rereadBackups(session, files),
    sendBackup: file => sendBackup(session, file),
    auditKeys: () => auditKeys(session),
    renewRecovery: () => inTurn(session, () => renewRecovery(session)),
    confirmRecovery: () =>
      inTurn(session, () =>
        changeHeader(context, session, body => ({
          ...body,
          slots: body.slots.map(held => (held.kind === 'recovery' ? { ...held, mustChange: false } : held)),
        })),
      ),
  } satisfies Partial<OpenVault>
}

/** The vault as others use it, over a session; `onEnd` is called once it is closed or abandoned, whatever happened. */
export async function openVault(session: Session, opening: Opening, onEnd: () => void): Promise<OpenVault> {
  const { header, slotKeys, slot, context } = session
  const { slots } = await loadTries(context.paths.tries)
  return {
    ...opening,
    // A rotation changes these four.
    get db() {
      return session.db
    },
    get epochId() {
      return session.epochId
    },
    get auditKey() {
      return session.keys.auditKey
    },
    get backupKey() {
      return session.keys.backupKey
    },
    vaultId: header.vaultId,
    backupFolder: context.paths.backups,
    slotId: slot.id,
    slotKind: slot.kind,
    personId: slot.personId,
    failedTries: unreportedTries(slots),
    signer: slotKeys.signing === null ? null : signerOf(slotKeys.signing),
    get mustChangePassphrase() {
      return peopleOf(session.header).some(person => person.slotId === slot.id && person.mustChange)
    },
    recoveryPending: () => session.header.slots.some(held => held.kind === 'recovery' && held.mustChange),
    people: () => peopleOf(session.header),
    publicSigningKeys: () => publicSigningKeys(session),
    ...waysIn(session, onEnd),
    close: audit => close(session, audit).finally(() => (session.isOpen ? null : onEnd())),
    abandon: () => {
      session.backup?.stop()
      dropSession(session)
      onEnd()
    },
  }
}
