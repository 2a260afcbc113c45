import { utilityProcess, type UtilityProcess } from 'electron'
import { Refusal } from '#electron/ipc/handlers.ts'
import { isEraseBegun } from '#electron/vault/erase-marker.ts'
import type { EraseCertificate, EraseOrder } from '#shared/restore/erase.ts'
import type { ErrorCode } from '#shared/ipc/types.ts'
import type { Placed, Rehearsal, RestoreOutcome } from '#shared/restore/restore.ts'
import type { FromRestore, RestoreSource, ToRestore } from '#shared/restore/worker-messages.ts'
import { clearRehearsals } from './remove-rehearsal.ts'

/** How long a clean end may take before the process is ended all the same. */
const DROP_MS = 2_000

type Answer = Exclude<FromRestore, { say: 'progress' }>
type Found = Extract<FromRestore, { say: 'found' }>

/** The shell's end of the process that tries a backup: starts it for a backup, asks it, ends it. One backup at a time. */
export class RestoreLink {
  readonly #script: string
  readonly #vaultFolder: string
  readonly #tell: (done: number, total: number) => void
  #child: UtilityProcess | null = null
  #waiting: ((answer: Answer) => void) | null = null
  #ending: Promise<void> | null = null
  #outcome: RestoreOutcome | null = null
  readonly #cleared: Promise<void>
  /** An erase that was cut short is finished before anything opens the vault. */
  readonly settled: Promise<void>
  /** Of the erase of this run, until it was kept. */
  certificate: EraseCertificate | null = null

  constructor(script: string, vaultFolder: string, tell: (done: number, total: number) => void) {
    this.#script = script
    this.#vaultFolder = vaultFolder
    this.#tell = tell
    // What a run that was killed left: no process uses it now.
    this.#cleared = clearRehearsals(vaultFolder)
    this.settled = this.#finishErase()
  }

  /** Every backup that is found from here, and what cannot be used of what was found. */
  async find(chosenFolders: readonly string[]): Promise<Found> {
    return foundIn(await this.#ask({ say: 'find', chosenFolders }))
  }

  /** What a file says of itself; throws the sentence when it is no backup that can be used. */
  async look(path: string): Promise<Found> {
    return foundIn(await this.#ask({ say: 'look', path }))
  }

  /** Opens and reads a backup whole; throws the refusal. Without a slot the secret is the recovery code. */
  async rehearse(source: RestoreSource, slotId: string | null, secret: string): Promise<Rehearsal> {
    await this.#cleared
    const answer = await this.#ask({ say: 'rehearse', source, slotId, secret })
    if (answer.say !== 'rehearsed') throw refusalOf(answer)
    return answer.report
  }

  /** Puts what was rehearsed in the vault's place; nothing may have that open. The process ends with it. */
  async place(): Promise<Placed> {
    const answer = await this.#ask({ say: 'place' })
    await this.end()
    if (answer.say === 'placed') {
      this.#outcome = { ended: 'placed', ...answer.placed }
      return answer.placed
    }
    const refusal = refusalOf(answer)
    this.#outcome = { ended: 'refused', message: refusal.message }
    throw refusal
  }

  /** How the last restore ended, told once. */
  takeOutcome(): RestoreOutcome | null {
    const outcome = this.#outcome
    this.#outcome = null
    return outcome
  }

  /** Erases the closed vault; the certificate is kept until somebody has it. */
  async erase(order: EraseOrder): Promise<void> {
    const answer = await this.#ask({ say: 'erase', order })
    await this.end()
    if (answer.say !== 'erased') throw refusalOf(answer)
    this.certificate = answer.certificate
  }

  /** What cannot be finished the vault says: it opens nothing meanwhile. */
  async #finishErase(): Promise<void> {
    if (!(await isEraseBegun(this.#vaultFolder))) return
    const answer = await this.#ask({ say: 'finish-erase' })
    if (answer.say === 'erased') this.certificate = answer.certificate
    await this.end()
  }

  /** Ends the process with everything it has open; what it was doing is as if it had not begun. */
  end(): Promise<void> {
    this.#ending ??= this.#end().finally(() => (this.#ending = null))
    return this.#ending
  }

  async #end(): Promise<void> {
    const child = this.#child
    if (child === null) return
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    // While it copies or reads it is ended at once; what is only open is closed first.
    if (this.#waiting === null) await Promise.race([this.#ask({ say: 'drop' }), gone, delay(DROP_MS)])
    child.kill()
    await Promise.race([gone, delay(DROP_MS)])
    await clearRehearsals(this.#vaultFolder)
  }

  #ask(message: ToRestore): Promise<Answer> {
    if (this.#waiting !== null) throw new Refusal('conflict', 'A backup is being tried already.')
    const child = this.#running()
    return new Promise(resolve => {
      this.#waiting = resolve
      child.postMessage(message)
    })
  }

  #running(): UtilityProcess {
    if (this.#child !== null) return this.#child
    const child = utilityProcess.fork(this.#script, [this.#vaultFolder], {
      serviceName: 'Circlebook restore',
      stdio: 'ignore',
    })
    this.#child = child
    child.on('message', (message: FromRestore) => {
      if (message.say === 'progress') this.#tell(message.done, message.total)
      else this.#answered(message)
    })
    child.on('exit', () => {
      if (this.#child === child) this.#child = null
      this.#answered({ say: 'refused', code: 'stopped', message: 'Stopped. Nothing has been changed.' })
    })
    return child
  }

  #answered(answer: Answer): void {
    const resolve = this.#waiting
    this.#waiting = null
    resolve?.(answer)
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = { 'wrong-passphrase': 'wrong-secret', wait: 'wait' }

function foundIn(answer: Answer): Found {
  if (answer.say === 'found') return answer
  throw refusalOf(answer)
}

function refusalOf(answer: Answer): Refusal {
  if (answer.say === 'refused') return new Refusal(CODES[answer.code] ?? 'conflict', answer.message)
  return new Refusal('failed', 'Something went wrong. Nothing has been changed.')
}

const delay = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())
