import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import { app } from './app.ts'

const running = new Set<UtilityProcess>()

export interface ForkOptions {
  serviceName?: string
  env?: NodeJS.ProcessEnv
  execArgv?: string[]
  cwd?: string
  stdio?: 'inherit' | 'ignore' | 'pipe'
}

const preloads = ['./register.ts', './utility.ts'].flatMap(file => ['--import', new URL(file, import.meta.url).href])

/** A Node child with `process.parentPort` (see utility.ts); messages are structured clones, as in Electron, so a Buffer arrives as Uint8Array. */
export class UtilityProcess extends EventEmitter {
  pid: number | undefined
  readonly stdout: ChildProcess['stdout']
  readonly stderr: ChildProcess['stderr']
  readonly #child: ChildProcess
  #killed = false

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super()
    const { serviceName = 'Node Utility Process', env = process.env, execArgv = [], cwd, stdio = 'inherit' } = options
    const child = fork(modulePath, args, {
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
      env,
      ...(cwd === undefined ? {} : { cwd }),
      execArgv: [...preloads, ...execArgv],
    })
    this.#child = child
    this.stdout = child.stdout
    this.stderr = child.stderr
    running.add(this)
    child.on('spawn', () => {
      this.pid = child.pid
      this.emit('spawn')
    })
    child.on('message', message => this.emit('message', message))
    child.on('error', () => {}) // 'exit' follows, and is all that Electron tells
    child.on('exit', (code, signal) => this.#ended(code, signal, serviceName))
  }

  #ended(code: number | null, signal: NodeJS.Signals | null, name: string) {
    running.delete(this)
    const exitCode = code ?? (signal === null ? 1 : constants.signals[signal])
    const abnormal = code === null ? 'crashed' : 'abnormal-exit'
    const reason = this.#killed ? 'killed' : exitCode === 0 ? 'clean-exit' : abnormal
    const details = { type: 'Utility', reason, exitCode, serviceName: 'node.mojom.NodeService', name }
    app.emit('child-process-gone', {}, details)
    this.emit('exit', exitCode)
    this.pid = undefined
  }

  postMessage(message: unknown) {
    // What structuredClone gives for a message is an object or a plain value, and `send` takes both.
    if (this.#child.connected) this.#child.send(structuredClone(message) as object, () => {})
  }

  kill() {
    this.#killed = true
    return this.#child.kill()
  }
}

app.atExit(() => {
  for (const child of running) child.kill()
})

export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready')
    return new UtilityProcess(modulePath, args, options)
  },
}
