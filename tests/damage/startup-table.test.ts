import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { isVaultFault, type VaultFault } from '#electron/vault/errors.ts'
import type { VaultFolder } from '#electron/vault/vault-files.ts'
import { aClosedVault, aFolder, aVault, freshFolder, NO_AUDIT, PASSPHRASE } from '#tests/vault/vault-fixture.ts'
import { contentsOf } from './damaged-host.ts'
import { aDatabase, HARMS, makeNewer, type Sources } from './startup-harms.ts'

// Every row of the table in shared/damage/RULES.md, and every pair of a harmed vault.hdr with a harmed vault.db.

interface Row {
  readonly file: string
  readonly how: string
  readonly when: string
  readonly code: string
}

const ROWS: readonly Row[] = readFileSync('shared/damage/RULES.md', 'utf8')
  .split('\n')
  .filter(line => /^\| (vault|backups)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, file = '', how = '', when = '', code = '']) => ({ file, how, when, code }))

/** Rows that a second process or a moment in between makes: they stand below. */
const BY_HAND = new Set(['gone since it was looked at', 'open in another process'])
const NOBODY = 65_534
const parent = mkdtempSync(join(tmpdir(), 'circlebook-table-'))
let closed = ''
let sources: Sources

beforeAll(async () => {
  const at = (name: string) => join(parent, name, 'vault')
  const older = (await aClosedVault(at('older'))).folder
  closed = at('closed')
  mkdirSync(dirname(closed))
  cpSync(older, closed, { recursive: true })
  const vault = await aFolder(closed).unlock({ secret: PASSPHRASE })
  vault.db.exec(`INSERT INTO t VALUES ('more')`)
  await vault.close(NO_AUDIT)
  const other = await aVault(at('other'))
  await other.vault.close(NO_AUDIT)
  mkdirSync(dirname(at('newer')))
  cpSync(closed, at('newer'), { recursive: true })
  await makeNewer(at('newer'))
  sources = {
    ...{ older, other: other.folder, newer: at('newer') },
    plain: aDatabase(join(parent, 'plain.db'), null),
    otherKey: aDatabase(join(parent, 'other-key.db'), 9),
  }
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

function aCopy(): string {
  const folder = freshFolder()
  cpSync(closed, folder, { recursive: true })
  mkdirSync(join(folder, 'backups'))
  return folder
}

const BY_RIGHTS = new Set(['read-only', 'not ours to read'])

/** Root may read and write everything: what rights say is tried by a process of somebody else. */
function asNobody(folder: string): Outcome {
  const beside = dirname(folder)
  const own = readdirSync(beside, { recursive: true }).map(one => join(beside, String(one)))
  if (process.getuid?.() === 0) for (const name of [beside, ...own]) lchownSync(name, NOBODY, NOBODY)
  const script = join(import.meta.dirname, 'startup-process.ts')
  const who = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const text = execFileSync(process.execPath, [script, folder, PASSPHRASE], { encoding: 'utf8', ...who })
  return Said.parse(JSON.parse(text))
}

const Said = z.strictObject({ when: z.string(), code: z.string(), message: z.string() })

type Outcome = z.infer<typeof Said>

const outcome = (when: string, fault: VaultFault | null): Outcome => ({
  when,
  code: fault?.code ?? '',
  message: fault?.message ?? '',
})

async function outcomeOf(files: VaultFolder): Promise<Outcome> {
  const status = await files.status()
  if (status.state === 'none') return outcome('opens first run', null)
  if (status.state === 'fault') {
    const refused = await files.unlock({ secret: PASSPHRASE }).catch((error: unknown) => error)
    // A status seen and an unlock tried give the same fault.
    expect(isVaultFault(refused) ? refused.code : refused).toBe(status.fault.code)
    return outcome('before', status.fault)
  }
  try {
    const vault = await files.unlock({ secret: PASSPHRASE })
    vault.abandon()
    return outcome('opens', null)
  } catch (error) {
    if (!isVaultFault(error)) throw error
    return outcome('after', error)
  } finally {
    await files.dispose()
  }
}

const pathOf = (folder: string, file: string) => (file === 'vault' ? folder : join(folder, file))

async function tryHarmed(harms: readonly Pick<Row, 'file' | 'how'>[]) {
  const folder = aCopy()
  for (const { file, how } of harms) {
    const harm = HARMS[how]
    if (harm === undefined) throw new Error(`The test knows no way to make a file “${how}”.`)
    harm(pathOf(folder, file), sources)
  }
  const all = () => (existsSync(folder) ? contentsOf(folder, ['vault.tries', 'vault.tries.new']) : {})
  const names = () =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter(name => name !== 'vault.tries.new')
          .toSorted()
      : []
  const before = { all: all(), names: names() }
  const found = harms.some(({ how }) => BY_RIGHTS.has(how)) ? asNobody(folder) : await outcomeOf(aFolder(folder))
  return { found, before, after: { all: all(), names: names() } }
}

describe('[DM1] every startup situation', () => {
  // Rights are tried once each: a process of its own takes its time.
  const of = (file: string) => ROWS.filter(row => row.file === file && row.when !== 'opens' && !BY_RIGHTS.has(row.how))
  const pairs = of('vault.hdr').flatMap(header => of('vault.db').map(database => ({ header, database })))

  test('the table is there, and there are at least 200 situations with its pairs', () => {
    console.log(`${ROWS.length} rows and ${pairs.length} pairs of startup situations`)
    expect(ROWS.length).toBeGreaterThan(80)
    expect(ROWS.length + pairs.length).toBeGreaterThan(200)
  })

  test.for(ROWS.filter(({ how }) => !BY_HAND.has(how)))('$file: $how', async row => {
    const { found, before, after } = await tryHarmed([row])
    expect({ when: found.when, code: found.code }).toEqual({ when: row.when, code: row.code })
    if (found.code !== '') {
      // The whole of vault.hdr exchanged for another vault's shows at vault.db, which then is not its own.
      const named =
        row.code === 'db-foreign' || (row.file === 'vault.hdr' && row.how === 'older') ? 'vault.db' : row.file
      expect(found.message).toContain(named)
      expect(found.message).not.toMatch(/delet|remov|reset|start over/i)
      expect(after).toEqual(before)
    }
    // What opens marks its header as open and its tries as counted, and loses no file.
    expect(after.names.filter(name => before.names.includes(name))).toEqual(before.names)
  })

  test.for(pairs)(
    'vault.hdr $header.how, vault.db $database.how: one of their two sentences',
    async ({ header, database }) => {
      const { found, before, after } = await tryHarmed([database, header])
      const isBothGone = header.how === 'missing' && database.how === 'missing'
      // Their own header and database, both put back, are a whole older set: nothing on this machine knows better.
      const isWholeSet = header.how === database.how && ['older', 'another vault’s'].includes(header.how)
      const codes = isBothGone ? ['files-missing'] : isWholeSet ? [''] : [header.code, database.code, 'db-foreign']
      expect(codes).toContain(found.code)
      if (found.code !== '') expect(after).toEqual(before)
    },
  )

  test('vault: gone since it was looked at', async () => {
    const folder = aCopy()
    const files = aFolder(folder)
    expect(await files.status()).toMatchObject({ state: 'locked' })
    renameSync(folder, `${folder}-unplugged`)
    const refused = await files.unlock({ secret: PASSPHRASE }).catch((error: unknown) => error)
    expect(isVaultFault(refused) && [refused.code, refused.message]).toEqual([
      'folder-gone',
      'vault can no longer be found: its folder or drive has gone away.',
    ])
    // No first run is offered in its place, and it is found again.
    expect(await files.status()).toMatchObject({ state: 'fault' })
    renameSync(`${folder}-unplugged`, folder)
    expect(await files.status()).toMatchObject({ state: 'locked' })
    await files.dispose()
  })

  test('vault: open in another process', async () => {
    const folder = aCopy()
    const vault = await aFolder(folder).unlock({ secret: PASSPHRASE })
    onTestFinished(() => vault.abandon())
    // Not opened here: closing a file again drops this process's own lock on it [VA17].
    const stamps = () =>
      readdirSync(folder)
        .filter(name => name !== 'vault.tries')
        .map(name => [name, statSync(join(folder, name)).size, statSync(join(folder, name)).mtimeMs])
    const before = stamps()
    const script = join(import.meta.dirname, '../vault/second-process.ts')
    expect(execFileSync(process.execPath, [script, folder, PASSPHRASE], { encoding: 'utf8' }).trim()).toBe('in-use')
    expect(stamps()).toEqual(before)
  })
})
