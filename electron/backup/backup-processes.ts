import { utilityProcess, type UtilityProcess } from 'electron'
import type { BackupProgress, WorkCause } from '#shared/backup/backup.ts'
import type { WorkerNews, WorkerOrder } from '#shared/ipc/vault-messages.ts'
import type { FromWorker } from '#shared/ipc/worker-messages.ts'

interface Telling {
  /** The folder besides the vault's own that backups go to, or null. */
  chosenFolder(): string | null
  tellVault(news: WorkerNews): void
  /** How far the backup is; null when none is made any more. */
  tellProgress(progress: BackupProgress | null): void
}

interface Running {
  readonly id: number
  readonly cause: WorkCause
  readonly child: UtilityProcess
}

/** The shell's end of backups: starts the process that checks and writes one, passes messages on, and ends it. */
export class BackupProcesses {
  readonly #script: string
  readonly #telling: Telling
  readonly #running = new Map<number, Running>()

  constructor(script: string, telling: Telling) {
    this.#script = script
    this.#telling = telling
  }

  /** What the vault wants. */
  take(order: WorkerOrder): void {
    switch (order.order) {
      case 'start':
        return this.#start(order.id, order.cause)
      case 'post':
        return this.#running.get(order.id)?.child.postMessage(order.message)
      case 'end':
        return this.#end(order.id)
    }
  }

  /** Ends a backup that may be cancelled; whether there was one. Rotations go on: people wait for them. */
  cancel(): boolean {
    const ended = [...this.#running.values()].filter(({ cause }) => cause !== 'rotation' && cause !== 'migration')
    for (const { id } of ended) this.#end(id)
    return ended.length > 0
  }

  /** Ends all: the vault is gone. */
  endAll(): void {
    for (const id of this.#running.keys()) this.#end(id)
  }

  #start(id: number, cause: WorkCause): void {
    // Nothing it prints may reach a log: see the vault's own process.
    const child = utilityProcess.fork(this.#script, [], { serviceName: 'Circlebook backup', stdio: 'ignore' })
    this.#running.set(id, { id, cause, child })
    // The second of a backup comes when the first has told more.
    if (this.#running.size === 1) this.#telling.tellProgress({ cause, part: 'copying', done: 0, total: 0 })
    child.on('message', (message: FromWorker) => {
      if (!this.#running.has(id)) return
      if (message.say !== 'progress') return this.#telling.tellVault({ say: 'worker', id, news: 'said', message })
      const { part, done, total } = message
      this.#telling.tellProgress({ cause, part, done, total })
    })
    child.on('exit', () => this.#end(id))
    this.#telling.tellVault({ say: 'worker', id, news: 'started', chosenFolder: this.#telling.chosenFolder() })
  }

  #end(id: number): void {
    const running = this.#running.get(id)
    if (running === undefined) return
    this.#running.delete(id)
    running.child.kill()
    this.#telling.tellVault({ say: 'worker', id, news: 'ended' })
    if (this.#running.size === 0) this.#telling.tellProgress(null)
  }
}
