import { clearReadingFolders } from '#electron/damage/reading-folder.ts'
import { holdReading } from '#electron/damage/hold-reading.ts'
import { takeInReadings } from '#electron/damage/take-in-readings.ts'
import { waysOn } from '#electron/damage/ways-on.ts'
import { checkTrail } from '#electron/audit/check-trail.ts'
import { backUpBeforeMigration } from '#electron/backup/before-migration.ts'
import { ensureBackup, keepBackup } from '#electron/backup/make-backup.ts'
import { migrate, NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { ReadBy, Ways } from '#shared/damage/damage.ts'
import { isForFaultScreen, offersOf } from '#shared/damage/offers.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { type Emergency, type FirstRun, Person, type VaultStatus } from '#shared/vault/vault.ts'
import type { KdfCost } from './argon2.ts'
import { beginEmergency, endEmergency, recoverPassphrase } from './emergency.ts'
import type { StartWorker } from './copy-work.ts'
import { isVaultFault, type VaultFault } from './errors.ts'
import { fillNewVault } from './fill-new-vault.ts'
import { secureRandom } from './keys.ts'
import { asRecords, open, positionOf, stageOf, trailOf, type Opened } from './opened.ts'
import { administratorsOf, requireHolder } from './people-at-unlock.ts'
import { recordUnlock } from './record-unlock.ts'
import { noticeOf } from './unlock-notice.ts'
import { contextOf, openVaultFolder, type OpenVault, type VaultFolder, type VaultOptions } from './vault-files.ts'
import { vaultPaths, type VaultContext } from './vault-context.ts'

export interface VaultHostOptions {
  readonly folder: string
  now(): string
  newId(): string
  /** Tests only: a cheaper key derivation. */
  readonly kdfFloor?: KdfCost
  /** Who checks copies and writes backups; this process when left out. */
  readonly startWorker?: StartWorker
}

/** The vault as the vault process holds it: one folder, locked or open for one person. */
export class VaultHost {
  readonly #options: VaultHostOptions
  readonly #files: VaultFolder
  readonly #context: VaultContext
  #open: Opened | null = null
  /** What an unlock found wrong with the files, until they are looked at again. */
  #found: VaultFault | null = null
  #isCleared = false

  constructor(options: VaultHostOptions) {
    this.#options = options
    const forFiles: VaultOptions = {
      now: () => new Date(options.now()),
      random: secureRandom,
      newestSchema: NEWEST_SCHEMA,
      ...(options.kdfFloor === undefined ? {} : { kdfFloor: options.kdfFloor }),
      ...(options.startWorker === undefined ? {} : { startWorker: options.startWorker }),
    }
    this.#files = openVaultFolder(options.folder, forFiles)
    this.#context = contextOf(vaultPaths(options.folder), forFiles)
  }

  /** What calls may use, or null while locked. */
  get open(): OpenForCalls | null {
    return this.#open
  }

  async status(): Promise<VaultStatus> {
    const { folder } = this.#options
    if (this.#open !== null) return this.#statusOf(this.#open)
    if (!this.#isCleared) await clearReadingFolders(folder)
    this.#isCleared = true
    const status = await this.#files.status()
    if (status.state === 'none') return { state: 'none', folder }
    const fault = status.state === 'fault' ? status.fault : this.#found
    if (fault !== null) return { state: 'fault', folder, code: fault.code, message: fault.message }
    const people = status.state === 'locked' ? status.people : []
    return { state: 'locked', folder, people: people.map(({ slotId, displayName }) => ({ slotId, name: displayName })) }
  }

  #statusOf(opened: Opened): VaultStatus {
    const { person, notice, emergency, vault } = opened
    const state = stageOf(opened)
    if (state === 'recovering') return { state, person, administrators: administratorsOf(opened.db, vault.people()) }
    if (state !== 'open') return { state, person }
    return {
      ...{ state, person, notice },
      ...(emergency === null ? {} : { until: emergency.until }),
      ...(opened.reading === null ? {} : { reading: opened.reading.facts }),
    }
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
      prepare: (connection, { auditKey }) =>
        fillNewVault(connection, { first, member, auditKey, at: this.#options.now() }),
    })
    this.#take(vault, person, null)
    return recoveryCode
  }

  /** Opens the vault for the person of this slot; without one, for whom a recovery code or the only passphrase is. */
  async unlock(secret: string, slotId?: string): Promise<VaultStatus> {
    if (this.#open !== null) return this.#statusOf(this.#open)
    try {
      const vault = await this.#files.unlock({ secret, ...(slotId === undefined ? {} : { slotId }) })
      try {
        return await this.#enter(vault)
      } catch (error) {
        this.#open = null
        vault.abandon()
        throw error
      }
    } catch (error) {
      if (isVaultFault(error) && isForFaultScreen(error.code)) this.#found = error
      throw error
    }
  }

  /** From the opened files to the person: schema, audit trail, what a kill left half done, and the event that says so. */
  async #enter(vault: OpenVault): Promise<VaultStatus> {
    const before = await backUpBeforeMigration(vault)
    migrate(vault.db)
    const db = asRecords(vault.db)
    const member = requireHolder(db, vault.personId)
    const failed = vault.failedTries.reduce((sum, tries) => sum + tries.count, 0)
    const fault = checkTrail(db, trailOf(vault))
    const notice = noticeOf({ vault, db, roles: member.roles, failed, trailFault: fault?.notice ?? null })
    const opened = this.#take(vault, personOf(member), notice)
    recordUnlock(opened, { failed, broken: fault?.broken ?? null })
    await takeInReadings(opened, this.#options.folder)
    await vault.acknowledgeTries()
    if (before !== null) await keepBackup(opened, before, null)
    return this.#statusOf(opened)
  }

  /** Forgets what an unlock found wrong, and looks at the files again. */
  lookAgain(): Promise<VaultStatus> {
    this.#found = null
    return this.status()
  }

  /** What can be done about the fault that there is. */
  async ways(): Promise<Ways> {
    const status = await this.status()
    return waysOn(this.#context.paths, status.state === 'fault' ? status.code : '')
  }

  /** Opens what can still be read of a damaged vault; refused where nothing is wrong. */
  async read(by: ReadBy, progress: (done: number, total: number) => void): Promise<VaultStatus> {
    const status = await this.status()
    if (status.state !== 'fault' || !offersOf(status.code).includes('read'))
      throw new Refusal('conflict', 'Nothing is wrong with this vault that reading alone would help. Unlock it.')
    await this.#files.dispose()
    const { now, newId } = this.#options
    const opened = await holdReading({ context: this.#context, because: status.message, by, now, newId, progress })
    this.#open = opened
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
    this.#open = null
    try {
      opened.transaction(() => opened.audit('vault.locked'))
    } catch (error) {
      // A disk that takes no event gets no seal either: the keys go, and the next unlock checks everything.
      if (opened.reading === null) opened.vault.abandon()
      else await opened.reading.end()
      throw error
    }
    if (opened.reading !== null) return opened.reading.end()
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
