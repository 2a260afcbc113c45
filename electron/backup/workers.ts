import type { CopyWorker } from '#electron/vault/copy-work.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import type { WorkCause } from '#shared/backup/backup.ts'
import type { WorkerNews, WorkerOrder } from '#shared/ipc/vault-messages.ts'
import { WorkerClient } from './worker-client.ts'

interface Held {
  readonly client: WorkerClient
  readonly started: PromiseWithResolvers<CopyWorker>
}

/** The processes that the vault has the shell start for a backup: one that copies and writes, one that checks; ended with it. */
export class Workers {
  readonly #order: (order: WorkerOrder) => void
  readonly #held = new Map<number, Held>()
  #nextId = 1

  constructor(order: (order: WorkerOrder) => void) {
    this.#order = order
  }

  /** Starts the first; the second when something is checked, which takes as long as all the rest. Rejects with 'stopped' when it cannot be had. */
  async start(cause: WorkCause): Promise<CopyWorker> {
    const writing = await this.#startOne(cause)
    let checking: Promise<CopyWorker> | null = null
    let isEnded = false
    return {
      ...writing,
      check: async (copy, databaseKey) => {
        if (isEnded) throw new VaultFault('stopped')
        checking ??= this.#startOne(cause)
        return (await checking).check(copy, databaseKey)
      },
      end: () => {
        isEnded = true
        writing.end()
        checking?.then(worker => worker.end()).catch(() => null)
      },
    }
  }

  #startOne(cause: WorkCause): Promise<CopyWorker> {
    const id = this.#nextId++
    const client = new WorkerClient({
      post: message => this.#order({ say: 'worker', id, order: 'post', message }),
      end: () => this.#order({ say: 'worker', id, order: 'end' }),
    })
    const started = Promise.withResolvers<CopyWorker>()
    this.#held.set(id, { client, started })
    this.#order({ say: 'worker', id, order: 'start', cause })
    return started.promise
  }

  /** What the shell tells of one. */
  take(news: WorkerNews): void {
    const held = this.#held.get(news.id)
    switch (news.news) {
      case 'started':
        return held?.started.resolve(held.client.worker(news.chosenFolder))
      case 'said':
        return held?.client.take(news.message)
      case 'ended':
        this.#held.delete(news.id)
        held?.client.gone()
        return held?.started.reject(new VaultFault('stopped'))
    }
  }
}
