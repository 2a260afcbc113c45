import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { Workers } from '#electron/backup/workers.ts'
import type { StartWorker } from '#electron/vault/copy-work.ts'
import type { WorkerOrder } from '#shared/ipc/vault-messages.ts'
import type { FromWorker } from '#shared/ipc/worker-messages.ts'

const SCRIPT = join(import.meta.dirname, 'worker-process.ts')

/** What crossed between the processes, and the steps the other one took. */
export interface Forked {
  readonly startWorker: StartWorker
  readonly messages: unknown[]
  readonly steps: string[]
  /** Kills the processes that work now. */
  kill(): void
}

interface Forking {
  readonly killAt?: string
  readonly chosenFolder?: string | null
  readonly atStep?: (step: string) => void
}

/** A real second process for each backup, with what the shell does between: starting it, passing messages on, ending it. */
export function aForkedWorker({ killAt = '', chosenFolder = null, atStep = () => {} }: Forking = {}): Forked {
  const messages: unknown[] = []
  const steps: string[] = []
  const children = new Map<number, ChildProcess>()
  const workers = new Workers(order => take(order))
  const take = (order: WorkerOrder) => {
    const { id } = order
    messages.push(order)
    if (order.order === 'post') children.get(id)?.send(order.message)
    if (order.order === 'end') children.get(id)?.kill('SIGKILL')
    if (order.order !== 'start') return
    const child = fork(SCRIPT, [killAt], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    children.set(id, child)
    child.on('message', (message: FromWorker | { say: 'step'; step: string }) => {
      if (message.say === 'step') {
        steps.push(message.step)
        return atStep(message.step)
      }
      messages.push(message)
      workers.take({ say: 'worker', id, news: 'said', message })
    })
    child.on('exit', () => workers.take({ say: 'worker', id, news: 'ended' }))
    workers.take({ say: 'worker', id, news: 'started', chosenFolder })
  }
  return {
    startWorker: cause => workers.start(cause),
    messages,
    steps,
    kill: () => children.forEach(child => child.kill('SIGKILL')),
  }
}
