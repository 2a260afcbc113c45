import { spawn } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BACKUP_SUFFIX, readBackup } from '#electron/vault/backup-file.ts'
import {
  aClosedVault,
  aFolder,
  freshFolder,
  NO_AUDIT,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  refusal,
} from '#tests/vault/vault-fixture.ts'

// A rotation in a process of its own that is killed with SIGKILL: by itself at each durable step, and from outside at moments
// spread evenly over what it takes and a little more, most of which lie within the engine's own work.

const ROWS = 3_000
const SAM = '0198c0de-0000-7000-8000-000000000002'
const SCRIPT = join(import.meta.dirname, '../vault/rotating-process.ts')
/** Of the moments from outside. */
const MOMENTS = Number(process.env['CIRCLEBOOK_KILLS'] ?? 40)

/** Dana's vault of some 3 MB with Sam in it, closed. */
async function aVaultOfTwo(at: string) {
  const { folder } = await aClosedVault(at)
  const vault = await aFolder(folder).unlock({ secret: PASSPHRASE })
  const fill = vault.db.prepare(`INSERT INTO t VALUES (hex(randomblob(500)))`)
  vault.db.transaction(() => {
    for (let row = 1; row < ROWS; row += 1) fill.run()
  })()
  const dana = vault.slotId
  const person = { personId: SAM, displayName: 'Sam Ortega', passphrase: OTHER_PASSPHRASE }
  const { slotId: sam } = await vault.addPerson(person)
  await vault.close(NO_AUDIT)
  return { folder, dana, sam }
}
type Two = Awaited<ReturnType<typeof aVaultOfTwo>>

/** Rotates in another process; `afterMs` kills it so long after it has begun. Gives what it said and how long it lived from there. */
async function rotateApart({ folder, dana, sam }: Two, kill: { atStep?: number; afterMs?: number }) {
  const child = spawn(process.execPath, [SCRIPT, folder, PASSPHRASE, dana, sam, String(kill.atStep ?? 0)])
  let said = ''
  let begun = 0
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
    if (begun !== 0) return
    begun = performance.now()
    if (kill.afterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
  })
  const signal = await new Promise(resolve => child.on('exit', (_code, by) => resolve(by)))
  return { said, signal, tookMs: performance.now() - begun }
}

/** What must be true of the folder now, whatever was being done; says which keys it has. */
async function expectWhole({ folder, dana, sam }: Two, when: string): Promise<'old' | 'new'> {
  const samOpens = await refusal(
    aFolder(folder)
      .unlock({ slotId: sam, secret: OTHER_PASSPHRASE })
      .then(one => one.abandon()),
  )
  const again = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
  const isNew = again.people().length === 1
  const { integrity } = again
  const rows = again.db.prepare('SELECT count(*) FROM t').pluck().get()
  expect({ when, samOpens, integrity, rows, keys: again.auditKeys().length }).toEqual({
    when,
    samOpens: isNew ? 'unknown-person' : 'no refusal',
    integrity: 'checked',
    rows: ROWS,
    keys: isNew ? 2 : 1,
  })
  const backups = join(folder, 'backups')
  const made = readdirSync(folder).includes('backups') ? readdirSync(backups) : []
  for (const name of made.filter(one => one.endsWith(BACKUP_SUFFIX)))
    expect({ when, backup: (await readBackup(join(backups, name))).name }).toEqual({ when, backup: name })
  // It goes on, or is done again; nothing of the attempt is left.
  if (!isNew) await again.rotate({ removeSlotId: sam, audit: () => NO_AUDIT })
  await again.close(NO_AUDIT)
  expect({ when, left: readdirSync(folder).filter(name => name.includes('rotating')) }).toEqual({ when, left: [] })
  const last = await aFolder(folder).unlock({ secret: PASSPHRASE })
  expect({ when, integrity: last.integrity }).toEqual({ when, integrity: 'sealed' })
  last.abandon()
  return isNew ? 'new' : 'old'
}

const first = freshFolder(afterAll)
let whole: Two
let steps = 0
let tookMs = 0

/** The same vault once more, in a folder of its own. */
function aCopy(): Two {
  const folder = freshFolder()
  cpSync(dirname(whole.folder), dirname(folder), { recursive: true })
  return { ...whole, folder }
}

beforeAll(async () => {
  whole = await aVaultOfTwo(first)
})

test('a rotation that nobody stops is done', async () => {
  const two = aCopy()
  const ended = await rotateApart(two, {})
  steps = Number(/done after (\d+) steps/.exec(ended.said)?.[1])
  tookMs = ended.tookMs
  expect(steps).toBeGreaterThan(12)
  expect(await expectWhole(two, 'done')).toBe('new')
})

test('killed at each durable step, the vault opens with its old keys or its new ones, every record there', async () => {
  const found: string[] = []
  for (let atStep = 1; atStep <= steps; atStep += 1) {
    const two = aCopy()
    const { said, signal } = await rotateApart(two, { atStep })
    expect({ atStep, said, signal }).toEqual({ atStep, said: 'begun\n', signal: 'SIGKILL' })
    found.push(await expectWhole(two, `step ${atStep}`))
  }
  // Once new, never old again.
  expect(found.join(' ')).toMatch(/^(old )+(new ?)+$/)
}, 600_000)

test('killed at any moment from outside, likewise', async () => {
  const found = { old: 0, new: 0 }
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const two = aCopy()
    const afterMs = (moment / MOMENTS) * tookMs * 1.2
    const { signal } = await rotateApart(two, { afterMs })
    expect({ moment, signal }).toEqual({ moment, signal: 'SIGKILL' })
    found[await expectWhole(two, `${Math.round(afterMs)} ms after it began`)] += 1
  }
  console.log(`Rotations killed: ${steps} at a step, ${MOMENTS} between; of these ${found.old} old, ${found.new} new.`)
  expect(found.old).toBeGreaterThan(0)
}, 900_000)
