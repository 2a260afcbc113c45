import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#electron/db/migrate.ts'
import { migrations } from '#electron/db/migrations/index.ts'
import { ALL_ROWS, folderOfToday, makeFirstVault, PASSPHRASE, rowsOf } from '#tests/damage/old-vault.ts'

// A vault of the first schema brought up in a process of its own, which strace kills with SIGKILL at one of its writes, syncs and truncations
// after another. Throws where strace is missing: this proof is never skipped in silence. `EVERY=1` takes each; otherwise a spread of them.

const SCRIPT = join(import.meta.dirname, '../damage/migrating-process.ts')
const SPREAD = 40
const parent = mkdtempSync(join(tmpdir(), 'circlebook-migrating-'))
const closed = join(parent, 'closed')

/** The calls that change a file, each with how many of them come before the migrations and by their end. */
const points: { call: string; before: number; after: number }[] = []

beforeAll(async () => {
  execFileSync('strace', ['-V'], { stdio: 'ignore' })
  await makeFirstVault(closed)
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

let copies = 0
function aCopy(): string {
  const folder = join(parent, `copy-${(copies += 1)}`, 'vault')
  cpSync(closed, folder, { recursive: true })
  return folder
}

/** Migrates in another process under strace, with these options; gives what it said. */
async function migrateApart(folder: string, ...options: string[]): Promise<string> {
  const child = spawn('strace', ['-f', '--seccomp-bpf', '-qq', ...options, process.execPath, SCRIPT, folder])
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise(resolve => child.on('exit', resolve))
  return said
}

/** What is there when it is opened again, and after the rest of the steps. */
async function lookInto(folder: string) {
  const vault = await folderOfToday(folder).unlock({ secret: PASSPHRASE })
  try {
    const schema = Number(vault.db.pragma('user_version', { simple: true }))
    migrate(vault.db)
    return { schema, opened: vault.integrity, ...rowsOf(vault.db) }
  } finally {
    vault.abandon()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
}

test('[DM10] uninterrupted, every step is made', async () => {
  const folder = aCopy()
  const trace = join(parent, 'trace')
  const said = await migrateApart(folder, '-o', trace, '-e', 'trace=pwrite64,write,fsync,fdatasync,ftruncate')
  expect(said).toBe('begun\ndone\n')
  expect(await lookInto(folder)).toEqual({ schema: migrations.length, opened: 'checked', ...ALL_ROWS })
  const lines = readFileSync(trace, 'utf8').split('\n')
  // Injections are counted thread by thread: those of the one that migrates are meant.
  const thread = lines.find(line => line.includes('write(1, "begun'))?.split(' ')[0] ?? ''
  const calls = lines.filter(line => line.startsWith(`${thread} `))
  const at = (what: string) => calls.findIndex(line => line.includes(`write(1, "${what}`))
  for (const call of ['pwrite64', 'fsync', 'fdatasync', 'ftruncate']) {
    const until = (end: number) => calls.slice(0, end).filter(line => line.includes(` ${call}(`)).length
    // Another thread would reach an early count first, before the migrations: those few are left to the sweep over the unlock.
    const others = new Map<string, number>()
    for (const line of lines.filter(one => one.includes(` ${call}(`) && !one.startsWith(`${thread} `))) {
      const other = line.split(' ')[0] ?? ''
      others.set(other, (others.get(other) ?? 0) + 1)
    }
    points.push({ call, before: Math.max(until(at('begun')), ...others.values()), after: until(at('done')) })
  }
  expect(points.reduce((sum, { before, after }) => sum + after - before, 0)).toBeGreaterThan(50)
})

test('[DM10] killed at its writes, syncs and truncations, it opens at a step made whole, with every row', async () => {
  const all = points.flatMap(({ call, before, after }) =>
    Array.from({ length: Math.max(0, after - before) }, (_, at) => ({ call, when: before + at + 1 })),
  )
  const step = process.env['EVERY'] === undefined ? Math.max(1, Math.floor(all.length / SPREAD)) : 1
  const tried = all.filter((_, at) => at % step === 0)
  const schemas = new Map<number, number>()
  for (const { call, when } of tried) {
    const folder = aCopy()
    const said = await migrateApart(folder, '-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${when}`)
    const found = await lookInto(folder)
    expect({ call, when, said, ...found }).toEqual({
      call,
      when,
      said: 'begun\n',
      schema: found.schema,
      opened: 'checked',
      ...ALL_ROWS,
    })
    expect(found.schema).toBeGreaterThanOrEqual(1)
    schemas.set(found.schema, (schemas.get(found.schema) ?? 0) + 1)
  }
  console.log(
    `Migrations killed at ${tried.length} of ${all.length} calls; found at schema: ${[...schemas].map(([schema, count]) => `${schema} (${count})`).join(', ')}`,
  )
  expect(tried.length).toBeGreaterThan(20)
}, 1_800_000)
