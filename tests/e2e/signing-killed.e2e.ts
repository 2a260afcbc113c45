import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { anEveningOfDrafts } from '#tests/notes/an-evening.ts'
import { openEmptyHost, openHost, PASSPHRASE } from '#tests/support/host.ts'

// Signing three notes in a process of its own, which strace kills with SIGKILL at one write, sync and truncation after another; the
// last truncation, of the journal, is what makes the signatures stand. Throws where strace is missing: this proof is never skipped in silence.

const SCRIPT = join(import.meta.dirname, '../notes/signing-process.ts')
const parent = mkdtempSync(join(tmpdir(), 'circlebook-signing-'))
const closed = join(parent, 'closed')
let sessionId: SessionId
/** What changes the files or makes a change last. */
const CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate'] as const
/** How often the process made each call before it began to sign, and when it had signed. */
const made = new Map<string, { readonly before: number; readonly after: number }>()

beforeAll(async () => {
  execFileSync('strace', ['-V'], { stdio: 'ignore' })
  const cleanUps: (() => Promise<void>)[] = []
  const host = await openHost(cleanUp => cleanUps.push(cleanUp))
  ;({ sessionId } = await anEveningOfDrafts(host))
  await host.host.vault.close()
  cpSync(host.folder, closed, { recursive: true })
  for (const cleanUp of cleanUps) await cleanUp()
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

let copies = 0
/** A copy of the vault whose three notes are drafts. */
function aCopy(): string {
  const folder = join(parent, `copy-${(copies += 1)}`)
  cpSync(closed, folder, { recursive: true })
  return folder
}

/** Signs in another process under strace, with these options; gives what it said. */
async function signApart(folder: string, ...options: string[]): Promise<string> {
  const child = spawn('strace', [
    '-f',
    '--seccomp-bpf',
    '-qq',
    ...options,
    process.execPath,
    SCRIPT,
    folder,
    PASSPHRASE,
    sessionId,
  ])
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise(resolve => child.on('exit', resolve))
  return said
}

/** What the vault holds when it is opened again: how many of the three are signed, and whether every signature holds. */
async function lookInto(folder: string) {
  const host = openEmptyHost(onTestFinished)
  cpSync(folder, host.folder, { recursive: true })
  host.at('2026-11-25T01:00:00.000Z')
  await host.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
  const { group, individual } = await host.given('notes.ofSession', { sessionId })
  const signed = [group, ...individual].filter(note => note.signedAt !== null).length
  const { notes, faults } = await host.given('notes.verify', undefined)
  const { broken } = await host.given('audit.verify', undefined)
  const owed = (await host.given('notes.owed', undefined)).length
  await host.host.vault.close()
  return { signed, owed, notes, faults, broken }
}

const NONE = { signed: 0, owed: 3, notes: 0, faults: [], broken: null }
const ALL = { signed: 3, owed: 0, notes: 3, faults: [], broken: null }

test('[NT6] signing three notes at once, uninterrupted, signs all three', async () => {
  const folder = aCopy()
  const trace = join(parent, 'trace')
  const said = await signApart(folder, '-o', trace, '-e', `trace=${CALLS.join(',')},write`)
  expect(said).toBe('begun\ndone\n')
  expect(await lookInto(folder)).toEqual(ALL)
  const lines = readFileSync(trace, 'utf8').split('\n')
  // Injections are counted thread by thread: those of the one that signs are meant.
  const thread = lines.find(line => line.includes('write(1, "begun'))?.split(' ')[0] ?? ''
  const calls = lines.filter(line => line.startsWith(`${thread} `))
  const at = (what: string) => calls.findIndex(line => line.includes(`write(1, "${what}`))
  for (const name of CALLS) {
    const count = (until: number) => calls.slice(0, until).filter(line => line.includes(` ${name}(`)).length
    made.set(name, { before: count(at('begun')), after: count(at('done')) })
  }
  const total = [...made.values()].reduce((sum, { before, after }) => sum + after - before, 0)
  expect(total).toBeGreaterThan(8)
})

test('[NT6] killed at every single write, sync and truncation, all three are signed or none is, and every signature holds', async () => {
  const counts: string[] = []
  const seen = new Set<string>()
  for (const [name, { before, after }] of made) {
    const found: ('none' | 'all')[] = []
    for (let nth = before + 1; nth <= after; nth += 1) {
      const folder = aCopy()
      const said = await signApart(folder, '-o', '/dev/null', '-e', `inject=${name}:signal=KILL:when=${nth}`)
      const state = await lookInto(folder)
      const isAll = state.signed > 0
      expect({ name, nth, said, ...state }).toEqual({ name, nth, said: 'begun\n', ...(isAll ? ALL : NONE) })
      found.push(isAll ? 'all' : 'none')
    }
    // Once signed, never unsigned again.
    expect(found.join(' ')).toMatch(/^(none ?)*(all ?)*$/)
    for (const one of found) seen.add(one)
    counts.push(`${found.length} ${name}: ${found.filter(one => one === 'none').length} none, the rest all`)
  }
  console.log(`Signing three notes killed at each of its calls. ${counts.join('; ')}.`)
  // The sweep goes over the point at which the signatures stand.
  expect([...seen].sort()).toEqual(['all', 'none'])
}, 600_000)
