import { sealCopyKey } from '#electron/vault/key-box.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import type { Packed } from '#electron/vault/copy-bytes.ts'
import type { Put, Reread } from '#electron/vault/backup-places.ts'
import type { CopyWorker } from '#electron/vault/copy-work.ts'
import { isFaultCode, VaultFault } from '#electron/vault/errors.ts'
import type { FromWorker, ToWorker, WorkerTask, WorkFault } from '#shared/ipc/worker-messages.ts'

/** The vault's end of the way to another process: what it says comes in by `take`, and `gone` when it ended. */
export interface WorkerPort {
  post(message: ToWorker): void
  end(): void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** A copy worker in another process. Keys cross sealed to that process's own key, which it made for this backup alone. */
export class WorkerClient {
  readonly #port: WorkerPort
  readonly #waiting = new Map<number, Waiting>()
  readonly #key = Promise.withResolvers<string>()
  #nextId = 1
  #isGone = false

  constructor(port: WorkerPort) {
    this.#port = port
    this.#key.promise.catch(() => null) // whoever asks for it hears
  }

  /** A message of the other process. */
  take(message: FromWorker): void {
    if (message.say === 'ready') this.#key.resolve(message.publicKey)
    if (message.say !== 'done' && message.say !== 'fault') return
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.say === 'done') waiting?.resolve(message.value)
    else waiting?.reject(faultOf(message.fault))
  }

  /** The other process ended, told to or not: whatever waits for it is stopped. */
  gone(): void {
    this.#isGone = true
    this.#key.reject(new VaultFault('stopped'))
    for (const { reject } of this.#waiting.values()) reject(new VaultFault('stopped'))
    this.#waiting.clear()
  }

  /** The worker over this way. */
  worker(chosenFolder: string | null): CopyWorker {
    return {
      chosenFolder,
      watch: (file, total) => this.#port.post({ say: 'watch', file, total }),
      copy: async files => void (await this.#ask('copy', files)),
      check: async ({ file, facts }, databaseKey) => {
        const publicKey = await this.#key.promise
        await this.#ask('check', { file, facts, box: sealCopyKey(publicKey, file, databaseKey, secureRandom) })
      },
      // The worker is ours, built from the same sources: its answers have the forms of the tasks.
      pack: async files => (await this.#ask('pack', files)) as Packed,
      seal: async backup => void (await this.#ask('seal', backup)),
      name: async backup => void (await this.#ask('name', backup)),
      put: async copy => (await this.#ask('put', copy)) as Put, // likewise
      reread: async file => (await this.#ask('reread', file)) as Reread, // likewise
      unpack: async files => void (await this.#ask('unpack', files)),
      end: () => {
        this.#port.end()
        this.gone()
      },
    }
  }

  #ask(task: WorkerTask, input: unknown): Promise<unknown> {
    if (this.#isGone) return Promise.reject(new VaultFault('stopped'))
    const id = this.#nextId++
    const { promise, ...waiting } = Promise.withResolvers<unknown>()
    this.#waiting.set(id, waiting)
    this.#port.post({ say: 'do', id, task, input })
    return promise
  }
}

const faultOf = ({ code, file }: WorkFault): VaultFault =>
  new VaultFault(isFaultCode(code) ? code : 'io-error', file === null ? {} : { file })
