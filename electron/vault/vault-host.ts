import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { checkTrail, insertTrailBreak } from '#electron/audit/check-trail.ts'
import { backUpBeforeMigration } from '#electron/backup/before-migration.ts'
import { ensureBackup, keepBackup } from '#electron/backup/make-backup.ts'
import { migrate, NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { findRunningEmergency } from '#electron/facilitators/emergencies.store.ts'
import { insertStaffMember, updateUnlockedAt } from '#electron/facilitators/facilitators.store.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { saveClinic } from '#electron/settings/settings.store.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { type Emergency, type FirstRun, Person, type VaultStatus } from '#shared/vault/vault.ts'
import type { KdfCost } from './argon2.ts'
import { isVaultFault } from './errors.ts'
import { beginEmergency, endEmergency, recoverPassphrase, resumeEmergency } from './emergency.ts'
import type { StartWorker } from './copy-work.ts'
import { secureRandom } from './keys.ts'
import { asRecords, open, positionOf, stageOf, trailOf, type Opened } from './opened.ts'
import { administratorsOf, holderOf, settlePeople } from './people-at-unlock.ts'
import { noticeOf } from './unlock-notice.ts'
import { openVaultFolder, type OpenVault, type VaultFolder } from './vault-files.ts'

export interface VaultHostOptions {
  readonly folder: string
  now(): string
  newId(): string
  /** Tests only: a cheaper key derivation. */
  readonly kdfFloor?: KdfCost
  /** Who checks copies and writes backups; this process when left out. */
  readonly startWorker?: StartWorker
}

/** What an unlock finds only once the secret was right. */
const DAMAGE: ReadonlySet<string> = new Set([
  'digest-mismatch',
  'db-damaged',
  'db-foreign',
  'journal-unexpected',
  'header-changed',
])

/** The vault as the vault process holds it: one folder, locked or open for one person. */
export class VaultHost {
  readonly #options: VaultHostOptions
  readonly #files: VaultFolder
  #open: Opened | null = null
  #isDamaged = false

  constructor(options: VaultHostOptions) {
    this.#options = options
    this.#files = openVaultFolder(options.folder, {
      now: () => new Date(options.now()),
      random: secureRandom,
      newestSchema: NEWEST_SCHEMA,
      ...(options.kdfFloor === undefined ? {} : { kdfFloor: options.kdfFloor }),
      ...(options.startWorker === undefined ? {} : { startWorker: options.startWorker }),
    })
  }

  /** What calls may use, or null while locked. */
  get open(): OpenForCalls | null {
    return this.#open
  }

  /** The vault's folder. */
  get folder(): string {
    return this.#options.folder
  }

  /** Whether a right secret met files that are not as they were left, since this process began. */
  get isDamaged(): boolean {
    return this.#isDamaged
  }

  async status(): Promise<VaultStatus> {
    const { folder } = this.#options
    if (this.#open !== null) return this.#statusOf(this.#open)
    const status = await this.#files.status()
    if (status.state === 'none') return { state: 'none', folder }
    if (status.state === 'fault')
      return { state: 'fault', folder, code: status.fault.code, message: status.fault.message }
    const people = status.state === 'locked' ? status.people : []
    return { state: 'locked', folder, people: people.map(({ slotId, displayName }) => ({ slotId, name: displayName })) }
  }

  #statusOf(opened: Opened): VaultStatus {
    const { person, notice, emergency, vault } = opened
    const state = stageOf(opened)
    if (state === 'recovering') return { state, person, administrators: administratorsOf(opened.db, vault.people()) }
    if (state !== 'open') return { state, person }
    return { state, person, notice, ...(emergency === null ? {} : { until: emergency.until }) }
  }

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

  /** Opens the vault for the person of this slot; without one, for whom a recovery code or the only passphrase is. */
  async unlock(secret: string, slotId?: string): Promise<VaultStatus> {
    if (this.#open !== null) return this.#statusOf(this.#open)
    const vault = await this.#files
      .unlock({ secret, ...(slotId === undefined ? {} : { slotId }) })
      .catch((error: unknown) => {
        this.#isDamaged ||= isVaultFault(error) && DAMAGE.has(error.code)
        throw error
      })
    const before = await backUpBeforeMigration(vault)
    migrate(vault.db)
    const db = asRecords(vault.db)
    const member = holderOf(db, vault.personId)
    if (member === null) {
      vault.abandon()
      throw new Refusal(
        'vault-fault',
        'This passphrase opens the vault, but its staff member is missing from the records.',
      )
    }
    const failed = vault.failedTries.reduce((sum, tries) => sum + tries.count, 0)
    const fault = checkTrail(db, trailOf(vault))
    const notice = noticeOf({ vault, db, roles: member.roles, failed, trailFault: fault?.notice ?? null })
    const opened = this.#take(vault, personOf(member), notice)
    opened.transaction(() => {
      if (fault !== null) insertTrailBreak(opened, fault.broken, this.#options.now())
      for (let index = 0; index < Math.min(failed, 100); index += 1) opened.audit('vault.unlockFailed')
      settlePeople(opened)
      const running = vault.slotKind === 'recovery' ? findRunningEmergency(opened.db, opened.now()) : null
      if (running !== null) resumeEmergency(opened, running)
      opened.audit(vault.slotKind === 'recovery' ? 'vault.unlockedByRecoveryCode' : 'vault.unlocked')
      if (vault.integrity === 'checked') opened.audit('vault.checkedAfterUncleanStop')
      if (vault.slotKind === 'passphrase') updateUnlockedAt(opened.db, opened.person.id, opened.now())
    })
    await vault.acknowledgeTries()
    if (before !== null) await keepBackup(opened, before, null)
    return this.#statusOf(opened)
  }

  /** The own passphrase in place of one that was given. */
  async choosePassphrase(passphrase: string): Promise<VaultStatus> {
    const opened = this.held()
    if (stageOf(opened) !== 'choosing') throw new Refusal('conflict', 'This passphrase is already your own.')
    await opened.vault.choosePassphrase(passphrase)
    opened.transaction(() => opened.audit('vault.passphraseChosen'))
    return this.#statusOf(opened)
  }

  /** After the recovery code: an administrator's new passphrase. */
  async recoverPassphrase(lost: { slotId: string; passphrase: string; reason: string }): Promise<VaultStatus> {
    const opened = this.held()
    await recoverPassphrase(opened, lost)
    return this.#statusOf(opened)
  }

  /** After the recovery code: reading for some hours. */
  beginEmergency(emergency: Emergency): VaultStatus {
    const opened = this.held()
    opened.transaction(() => beginEmergency(opened, emergency))
    return this.#statusOf(opened)
  }

  /** Ends emergency access before its time. */
  endEmergency(): void {
    const opened = this.held()
    opened.transaction(() => endEmergency(opened))
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    const opened = this.held()
    await opened.vault.changePassphrase(current, next)
    opened.transaction(() => opened.audit('vault.passphraseChanged'))
  }

  async renewRecoveryCode(): Promise<string> {
    const opened = this.held()
    const stage = stageOf(opened)
    if (stage === 'recovering' || stage === 'choosing') throw new Refusal('locked', 'Choose your own passphrase first.')
    const code = await opened.vault.renewRecovery()
    opened.transaction(() => opened.audit('vault.recoveryCodeRenewed'))
    return code
  }

  async confirmRecovery(): Promise<VaultStatus> {
    const opened = this.held()
    await opened.vault.confirmRecovery()
    opened.transaction(() => opened.audit('vault.recoveryCodeConfirmed'))
    return this.#statusOf(opened)
  }

  checkPassphrase(secret: string): Promise<boolean> {
    return this.held().vault.verifySecret(secret)
  }

  /** The passphrase once more, for the one act that follows; a counted try. */
  async confirmPassphrase(secret: string): Promise<void> {
    const opened = this.held()
    if (!(await opened.vault.verifySecret(secret))) throw new Refusal('wrong-secret', 'That is not your passphrase.')
    opened.confirmation.give()
  }

  /** A clean lock: the file sealed by its digest, keys zeroed. Safe to call when locked. */
  async close(): Promise<void> {
    const opened = this.#open
    if (opened === null) return this.#files.dispose()
    await opened.rotation?.catch(() => null)
    await opened.vault.stopBackup()
    await opened.backup?.catch(() => null)
    if (this.#open === null) return
    opened.transaction(() => opened.audit('vault.locked'))
    this.#open = null
    await opened.vault.close(positionOf(opened.db))
  }

  /** The open vault in its person's hands, ready or not; throws while locked. */
  held(): Opened {
    if (this.#open === null) throw new Refusal('locked', 'Unlock Circlebook first.')
    return this.#open
  }

  /** The open vault when its records may be used; throws while locked, or before a passphrase or code is settled. */
  ready(): Opened {
    const opened = this.held()
    if (!opened.isReady) throw new Refusal('locked', 'Choose your passphrase and confirm the recovery code first.')
    return opened
  }

  /** After work that may have ended the vault: what is closed is no longer held. */
  dropIfClosed(): void {
    if (this.#open?.vault.db.open === false) this.#open = null
  }

  #take(vault: OpenVault, person: Person, notice: string | null): Opened {
    const { now, newId } = this.#options
    const opened = open(vault, person, { now, newId }, notice)
    opened.backUpBefore = () => ensureBackup(opened, 'import')
    this.#open = opened
    return opened
  }
}

const personOf = ({ id, name, credentials, roles }: StaffMember): Person =>
  Person.parse({ id, name, credentials, roles })
