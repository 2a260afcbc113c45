import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { clearRehearsals } from '#electron/restore/remove-rehearsal.ts'
import { aClinic, filesOf, PASSPHRASE, whatStandsIn } from '#tests/restore/restore-fixture.ts'

// A restore in a process of its own that kills itself with SIGKILL at each durable step, from the first byte copied to the last name.

const SCRIPT = join(import.meta.dirname, '../restore/restoring-process.ts')

async function restoreApart(folder: string, backup: string, killAt: number) {
  const child = spawn(process.execPath, [SCRIPT, folder, backup, PASSPHRASE, String(killAt)])
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  const signal = await new Promise(resolve => child.on('exit', (_code, by) => resolve(by)))
  return { said, signal }
}

test('[RS14] Killed at each durable step, a restore leaves the old vault or the new one, and the other whole beside it', async () => {
  const whole = await aClinic()
  const { said } = await restoreApart(whole.folder, whole.backup.path, 0)
  const steps = Number(/done after (\d+) steps/.exec(said)?.[1])
  expect(steps).toBeGreaterThan(15)
  const found: string[] = []
  for (let killAt = 1; killAt <= steps; killAt += 1) {
    const { folder, backup } = await aClinic()
    const before = filesOf(folder)
    const { signal } = await restoreApart(folder, backup.path, killAt)
    expect({ killAt, signal }).toEqual({ killAt, signal: 'SIGKILL' })
    await clearRehearsals(folder)
    const { names } = await whatStandsIn(folder)
    const aside = readdirSync(dirname(folder)).filter(name => name.startsWith('vault.kept-'))
    const isNew = names.length === 2
    expect({ killAt, names: names.length, aside: aside.length }).toEqual({
      killAt,
      names: isNew ? 2 : 3,
      aside: isNew ? 1 : 0,
    })
    if (isNew)
      for (const file of ['vault.db', 'vault.hdr'])
        expect(filesOf(join(dirname(folder), aside[0] ?? ''))[file]).toBe(before[file])
    expect(readdirSync(dirname(folder)).filter(name => /rehearsing|restored/.test(name))).toEqual([])
    found.push(isNew ? 'new' : 'old')
  }
  console.log(
    `Restores killed: ${steps} at a step; of these ${found.filter(one => one === 'old').length} old, ${found.filter(one => one === 'new').length} new.`,
  )
  // Once new, never old again.
  expect(found.join(' ')).toMatch(/^(old )+(new ?)+$/)
}, 600_000)
