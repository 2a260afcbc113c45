import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a second instance tells the first. */
export interface SecondInstance {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly data: unknown
}
export interface InstanceLock {
  release(): void
}

/**
 * One instance per user-data folder: takes the lock and calls `told` for each later instance, or tells the holder and gives null.
 * The lock ends with its process, also one that was killed.
 */
export function takeInstanceLock(
  userData: string,
  data: unknown,
  told: (second: SecondInstance) => void,
): InstanceLock | null {
  const folder = join(tmpdir(), `stand-in-lock-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const holder = join(folder, 'holder')
  if (isAlive(holder)) {
    const message: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), data }
    writeFileSync(join(folder, `second-${process.pid}-${Date.now()}.json`), JSON.stringify(message))
    return null
  }
  writeFileSync(holder, String(process.pid))
  for (const name of readdirSync(folder)) if (name.startsWith('second-')) rmSync(join(folder, name), { force: true })
  const watcher = watch(folder, () => void hear(folder, told))
  watcher.unref()
  return {
    release() {
      watcher.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isAlive(holder: string): boolean {
  try {
    const pid = Number(readFileSync(holder, 'utf8'))
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false // no lock, or its process is gone
  }
}

function hear(folder: string, told: (second: SecondInstance) => void): void {
  for (const name of readdirSync(folder).filter(file => file.startsWith('second-'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (text === '') continue // still being written: the next event brings it
    rmSync(join(folder, name), { force: true })
    told(JSON.parse(text) as SecondInstance) // written by takeInstanceLock above
  }
}
