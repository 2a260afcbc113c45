import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'

/** How one command ended: `output` is everything it wrote, in order. */
export interface Ran {
  readonly name: string
  readonly seconds: number
  readonly code: number
  readonly output: string
}

/** Runs a Node script of this project with the Node that runs now, and keeps what it writes; `show` writes it at once, too. */
export function runNode(name: string, args: readonly string[], { show = false, env = process.env } = {}): Promise<Ran> {
  const started = performance.now()
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const hear = (text: string) => {
      output += text
      if (show) process.stdout.write(text)
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('error', fail)
    child.once('close', code => done({ name, seconds: (performance.now() - started) / 1000, code: code ?? 1, output }))
  })
}

/** Prints one line of a step: its name, its seconds, and whether it held; then what it wrote when it did not. */
export function report({ name, seconds, code, output }: Ran): void {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`)
  if (code !== 0) console.log(output.trimEnd())
}

/** True in the module that Node was started with; `import.meta.main` says the same from Node 24.2 on, and macOS has an older one here. */
export const isEntry = (file: string): boolean =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(file)
