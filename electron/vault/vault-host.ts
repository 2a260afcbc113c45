import { insertAuditEvent, findAuditHead } from '#electron/audit/audit.store.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import { migrate, NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import {
  findFirstAdministrator,
  findStaffMember,
  insertStaffMember,
} from '#electron/facilitators/facilitators.store.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { saveClinic } from '#electron/settings/settings.store.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { type FirstRun, Person, type VaultStatus } from '#shared/vault/vault.ts'
import { secureRandom } from './keys.ts'
import type { KdfCost } from './argon2.ts'
import type { AuditPosition } from './session.ts'
import { openVaultFolder, type OpenVault, type VaultFolder } from './vault-files.ts'

export interface VaultHostOptions {
  readonly folder: string
  now(): string
  newId(): string
  /** Tests only: a cheaper key derivation. */
  readonly kdfFloor?: KdfCost
}

interface Opened extends OpenForCalls {
  readonly vault: OpenVault
  readonly notice: string | null
}

/** The vault as the vault process holds it: one folder, locked or open for one person. */
export class VaultHost {
  readonly #options: VaultHostOptions
  readonly #files: VaultFolder
  #open: Opened | null = null

  constructor(options: VaultHostOptions) {
    this.#options = options
    this.#files = openVaultFolder(options.folder, {
      now: () => new Date(options.now()),
      random: secureRandom,
      newestSchema: NEWEST_SCHEMA,
      ...(options.kdfFloor === undefined ? {} : { kdfFloor: options.kdfFloor }),
    })
  }

  /** What calls may use, or null while locked. */
  get open(): OpenForCalls | null {
    return this.#open
  }

  async status(): Promise<VaultStatus> {
    const { folder } = this.#options
    if (this.#open !== null) return this.#statusOf(this.#open)
    const status = await this.#files.status()
    if (status.state === 'none') return { state: 'none', folder }
    if (status.state === 'fault')
      return { state: 'fault', folder, code: status.fault.code, message: status.fault.message }
    return { state: 'locked', folder }
  }

  #statusOf({ vault, person, notice }: Opened): VaultStatus {
    if (vault.slotKind === 'recovery' && vault.recoveryPending() && !this.#hasChosen)
      return { state: 'recovering', person }
    if (vault.recoveryPending()) return { state: 'confirming', person }
    return { state: 'open', person, notice }
  }
  #hasChosen = false

  /** Makes the vault, its first person (facilitator and administrator) and clinic; gives the recovery code. */
  async create(first: FirstRun): Promise<string> {
    const member = StaffMember.parse({
      ...first.facilitator,
      id: this.#options.newId(),
      roles: ['facilitator', 'administrator'],
      hasSlot: true,
    })
    const person = personOf(member)
    const { vault, recoveryCode } = await this.#files.create({
      personId: member.id,
      displayName: member.name,
      passphrase: first.passphrase,
      ...(this.#options.kdfFloor === undefined ? {} : { kdf: this.#options.kdfFloor }),
      // Before the vault stands under its name: a kill in between leaves no vault rather than one without people.
      prepare: (connection, { auditKey }) => {
        migrate(connection)
        const db = asRecords(connection)
        return connection.transaction(() => {
          insertStaffMember(db, member, this.#options.now())
          saveClinic(db, { name: first.clinicName, address: null, phone: null, timeZone: first.timeZone })
          insertAuditEvent(db, auditKey, { at: this.#options.now(), staffId: person.id, kind: 'vault.created' })
          return positionOf(db)
        })()
      },
    })
    this.#take(vault, person, null)
    return recoveryCode
  }

  async unlock(secret: string): Promise<VaultStatus> {
    if (this.#open !== null) return this.#statusOf(this.#open)
    const vault = await this.#files.unlock({ secret })
    migrate(vault.db)
    const db = asRecords(vault.db)
    const member = vault.personId === null ? findFirstAdministrator(db) : findStaffMember(db, vault.personId)
    if (member === null) {
      vault.abandon()
      throw new Refusal(
        'vault-fault',
        'This passphrase opens the vault, but its staff member is missing from the records.',
      )
    }
    const failed = vault.failedTries.reduce((sum, tries) => sum + tries.count, 0)
    const opened = this.#take(vault, personOf(member), noticeOf(vault, failed))
    opened.transaction(() => {
      for (let index = 0; index < Math.min(failed, 100); index += 1) this.#audit(opened, 'vault.unlockFailed')
      this.#audit(opened, vault.slotKind === 'recovery' ? 'vault.unlockedByRecoveryCode' : 'vault.unlocked')
      if (vault.integrity === 'checked') this.#audit(opened, 'vault.checkedAfterUncleanStop')
    })
    await vault.acknowledgeTries()
    return this.#statusOf(opened)
  }

  async choosePassphrase(passphrase: string): Promise<VaultStatus> {
    const opened = this.#required()
    const { vault, person } = opened
    if (vault.slotKind !== 'recovery') throw new Refusal('conflict', 'The vault was opened by a passphrase.')
    const slot = vault.people().find(one => one.personId === person.id)
    if (slot === undefined) throw new Refusal('not-found', 'This person has no slot in the vault.')
    await vault.resetPassphrase(slot.slotId, passphrase)
    this.#hasChosen = true
    opened.transaction(() => this.#audit(opened, 'vault.passphraseReset'))
    return this.#statusOf(opened)
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    const opened = this.#required()
    await opened.vault.changePassphrase(current, next)
    opened.transaction(() => this.#audit(opened, 'vault.passphraseChanged'))
  }

  async renewRecoveryCode(): Promise<string> {
    const opened = this.#required()
    const code = await opened.vault.renewRecovery()
    opened.transaction(() => this.#audit(opened, 'vault.recoveryCodeRenewed'))
    return code
  }

  async confirmRecovery(): Promise<VaultStatus> {
    const opened = this.#required()
    await opened.vault.confirmRecovery()
    opened.transaction(() => this.#audit(opened, 'vault.recoveryCodeConfirmed'))
    return this.#statusOf(opened)
  }

  checkPassphrase(secret: string): Promise<boolean> {
    return this.#required().vault.verifySecret(secret)
  }

  /** A clean lock: the file sealed by its digest, keys zeroed. Safe to call when locked. */
  async close(): Promise<void> {
    const opened = this.#open
    if (opened === null) return this.#files.dispose()
    opened.transaction(() => this.#audit(opened, 'vault.locked'))
    this.#open = null
    await opened.vault.close(positionOf(opened.db))
  }

  #required(): Opened {
    if (this.#open === null) throw new Refusal('locked', 'Unlock Circlebook first.')
    return this.#open
  }

  #take(vault: OpenVault, person: Person, notice: string | null): Opened {
    const db = asRecords(vault.db)
    const opened: Opened = {
      vault,
      db,
      person,
      notice,
      auditKey: vault.auditKey,
      seen: new Set(),
      get isReady() {
        return !vault.recoveryPending()
      },
      transaction: work => vault.db.transaction(work)(),
    }
    this.#open = opened
    this.#hasChosen = false
    return opened
  }

  #audit(opened: Opened, kind: string): void {
    insertAuditEvent(opened.db, opened.auditKey, { at: this.#options.now(), staffId: opened.person.id, kind })
  }
}

/** The one connection; the kinds of handlers divide its use. */
const asRecords = (db: OpenVault['db']) => db as unknown as ReadDb & WriteDb // the brands are promises of the type system only

function positionOf(db: ReadDb): AuditPosition {
  const { number, code } = findAuditHead(db)
  return { head: Buffer.from(code).toString('hex'), count: number }
}

const personOf = ({ id, name, credentials, roles }: StaffMember): Person =>
  Person.parse({ id, name, credentials, roles })

function noticeOf(vault: OpenVault, failed: number): string | null {
  const notices = [
    vault.cleanStop
      ? null
      : 'Circlebook stopped without locking last time. The whole vault was checked just now, and nothing is damaged.',
    failed === 0 ? null : `${failed} wrong ${failed === 1 ? 'try' : 'tries'} at this lock since it was last opened.`,
  ].filter(notice => notice !== null)
  return notices.length === 0 ? null : notices.join(' ')
}
