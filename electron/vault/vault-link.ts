import { utilityProcess, type UtilityProcess } from 'electron'
import { refuse } from '#electron/ipc/handlers.ts'
import type { FromVault, ToVault, WorkerNews, WorkerOrder } from '#shared/ipc/vault-messages.ts'
import type { Reply } from '#shared/ipc/types.ts'

/** How long a clean close may take before the process is ended all the same. */
const CLOSE_MS = 10_000

export interface VaultNews {
  changed(): void
  running(startedAt: string | null): void
  progress(job: { call: string; done: number; total: number }): void
  /** It wants something of the process that checks and writes backups. */
  worker(order: WorkerOrder): void
  /** The process ended, told to or not. */
  ended(): void
  /** The process ended without being told to. */
  gone(): void
}

/** The shell's end of the vault process: starts it, asks it, ends it. */
export class VaultLink {
  readonly #start: () => UtilityProcess
  readonly #news: VaultNews
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  #child: UtilityProcess | null = null
  #isEnding = false
  #closed: (() => void) | null = null
  /** While the vault's files are in other hands: whoever asks waits. */
  #held: Promise<void> | null = null
  #nextId = 1

  constructor(script: string, folder: string, news: VaultNews) {
    this.#news = news
    // Nothing the process prints may reach a log with record text in it: an uncaught error prints its source line.
    this.#start = () => utilityProcess.fork(script, [folder], { serviceName: 'Circlebook vault', stdio: 'ignore' })
  }

  /** Asks a query, command or job. Resolves with a refusal, never rejects; `locked` when the process went away. */
  async ask(name: string, input: unknown): Promise<Reply<unknown>> {
    await this.#held
    const child = this.#running()
    const id = this.#nextId++
    return new Promise(resolve => {
      this.#waiting.set(id, resolve)
      this.#post(child, { say: 'call', id, name, input })
    })
  }

  /** Starts the process if none runs, so that the vault's digest is computed while somebody types. */
  warmUp(): void {
    if (this.#held === null) this.#running()
  }

  /** Ends the process and does something with the vault's files while nothing has them open; questions wait until it is done. */
  async closedFor<T>(work: () => Promise<T>): Promise<T> {
    let release = () => {}
    this.#held = new Promise(resolve => (release = resolve))
    try {
      await this.end()
      return await work()
    } finally {
      this.#held = null
      release()
    }
  }

  /** Passes on what became of a process the vault wanted; nobody hears when it runs no more. */
  tellWorker(news: WorkerNews): void {
    if (this.#child !== null) this.#post(this.#child, news)
  }

  /** Closes the vault cleanly, then ends the process; resolves when it is gone. */
  async end(): Promise<void> {
    const child = this.#child
    if (child === null) return
    this.#isEnding = true
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    const closed = new Promise<void>(resolve => (this.#closed = resolve))
    this.#post(child, { say: 'close' })
    await Promise.race([closed, gone, delay(CLOSE_MS)])
    child.kill()
    await Promise.race([gone, delay(CLOSE_MS)])
  }

  #running(): UtilityProcess {
    if (this.#child !== null) return this.#child
    const child = this.#start()
    this.#child = child
    this.#isEnding = false
    child.on('message', (message: FromVault) => this.#take(message))
    child.on('exit', () => {
      if (this.#child === child) this.#child = null
      for (const resolve of this.#waiting.values())
        resolve(refuse('locked', 'The vault was closed. Unlock Circlebook again.'))
      this.#waiting.clear()
      this.#news.running(null)
      this.#news.ended()
      if (!this.#isEnding) this.#news.gone()
    })
    return child
  }

  #take(message: FromVault): void {
    switch (message.say) {
      case 'reply':
        this.#waiting.get(message.id)?.(message.reply)
        this.#waiting.delete(message.id)
        return
      case 'changed':
        return this.#news.changed()
      case 'progress':
        return this.#news.progress({ call: message.call, done: message.done, total: message.total })
      case 'running':
        return this.#news.running(message.startedAt)
      case 'worker':
        return this.#news.worker(message)
      case 'closed':
        return this.#closed?.()
    }
  }

  #post(child: UtilityProcess, message: ToVault): void {
    child.postMessage(message)
  }
}

const delay = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())
