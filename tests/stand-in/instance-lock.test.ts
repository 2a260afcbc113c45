import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { takeInstanceLock, type SecondInstance } from './instance-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Asks for the lock in a process of its own: 0 when it was given, 3 when not. */
async function askElsewhere(): Promise<unknown> {
  const module = new URL('./instance-lock.ts', import.meta.url).href
  const code = `import { takeInstanceLock } from '${module}'; process.exit(takeInstanceLock('${folder}', 'hello', () => {}) === null ? 3 : 0)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' })
  return (await once(child, 'exit'))[0]
}

test('a second process is refused, its holder told; a killed or released lock is free again', async () => {
  const heard = Promise.withResolvers<SecondInstance>()
  const lock = takeInstanceLock(folder, null, heard.resolve)
  expect(await askElsewhere()).toBe(3)
  expect((await heard.promise).data).toBe('hello')
  lock?.release()
  expect(await askElsewhere()).toBe(0)
  const again = takeInstanceLock(folder, null, () => {})
  expect(again).not.toBe(null)
  again?.release()
})
