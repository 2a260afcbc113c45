import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureChromium } from '#tools/ensure-chromium.ts'
import { buildApp } from '#tools/build.ts'
import { runtimeName } from '#tools/launch.ts'
import { measureMarks } from './attendance-measures.ts'
import { measureAudit } from './audit-measures.ts'
import { measureBackup } from './backup-measures.ts'
import { CLIENTS_A_SESSION } from './clinic.ts'
import { measureCoverage } from './coverage-measures.ts'
import { measureCurriculum } from './curriculum-measures.ts'
import { makeStore } from './electron-store-peer.ts'
import { fileBytes, makePlain, makeVault, setClock, startFullSession, type BenchHost } from './hosts.ts'
import { measureGrowth } from './growth-measures.ts'
import { measureKeys } from './keystroke-measures.ts'
import { measureMemory } from './memory-measures.ts'
import { measureNoteChecks } from './note-measures.ts'
import { measurePrint } from './print-measures.ts'
import { measureDrafts, measureSaves, measureTimeline, timeCommit } from './record-measures.ts'
import { mib, ms, printFigure, printReaches, type Reach } from './report.ts'
import { measureFilters } from './filter-measures.ts'
import { measureSearch } from './search-measures.ts'
import { measureStart } from './start-measures.ts'
import { measureTopics } from './topic-measures.ts'
import { measureUnlock } from './unlock-measures.ts'

// `npm run bench`: what the app promises of its speed, measured through the real dispatcher and in the built app.
// --quick: fewer sessions and rounds, to see that it runs; its figures are no proof.
// --records, --unlock, --search, --coverage, --notes, --attendance, --window, --audit, --curriculum, --print, --growth, --memory, --backup: only that part.
// --built: dist/ is taken as it is.

const isQuick = process.argv.includes('--quick')
const PARTS = [
  'records',
  'unlock',
  'search',
  'coverage',
  'notes',
  'attendance',
  'window',
  'audit',
  'curriculum',
  'print',
  'backup',
  'growth',
  'memory',
] as const
const parts = PARTS.map(part => `--${part}`).filter(part => process.argv.includes(part))
const wants = (part: string) => parts.length === 0 || parts.includes(part)
const size = isQuick
  ? {
      sessions: 500,
      large: 1_000,
      many: 1_000,
      rounds: 30,
      slowRounds: 3,
      unlocks: 3,
      words: 5,
      starts: 2,
      blocks: 3,
      events: 20_000,
      years: [0.1, 0.3],
    }
  : {
      sessions: 5_000,
      large: 9_600,
      many: 20_000,
      rounds: 100,
      slowRounds: 5,
      unlocks: 7,
      words: 12,
      starts: 7,
      blocks: 8,
      events: 1_000_000,
      years: [1, 3, 10, 30],
    }

const started = performance.now()
const tell = (what: string) =>
  console.log(`[${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s] ${what}`)
const folder = mkdtempSync(join(tmpdir(), 'circlebook-bench-'))
for (const part of ['records', 'unlock', 'search', 'backup']) mkdirSync(join(folder, part))
const reaches: Reach[] = []

/** A part that breaks is a line of the table, not the end of it. */
async function measure(what: string, work: () => Promise<Reach[]>): Promise<void> {
  tell(what)
  try {
    reaches.push(...(await work()))
  } catch (error) {
    reaches.push({ what, reach: '', measured: String(error).split('\n')[0] ?? '', holds: null })
  }
}

function printSizes(cipher: BenchHost, plain: BenchHost, sessions: number): void {
  const bytes = fileBytes(cipher)
  const rows = ['notes', 'attendance', 'audit_events', 'clients'].map(
    table =>
      `${Number(cipher.db().prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toLocaleString('en-US')} ${table}`,
  )
  printFigure('rows', rows.join(', '))
  printFigure(
    'file',
    `${mib(bytes)}, ${mib((bytes * 1000) / sessions)} per 1,000 sessions; plain ${mib(fileBytes(plain))}`,
  )
}

async function measureRecords(): Promise<void> {
  const sizes = { sessions: size.sessions, withTrail: true }
  tell(`filling a vault and a plain database with ${size.sessions} sessions of ${CLIENTS_A_SESSION}`)
  const cipher = await makeVault(join(folder, 'records/vault'), sizes)
  const plain = await makePlain(join(folder, 'records/plain.db'), sizes, cipher.db())
  printSizes(cipher, plain, size.sessions)
  if (wants('--records')) {
    tell('the same records into electron-store')
    const store = await makeStore(join(folder, 'records'), plain.db())
    printFigure('electron-store', `one file of ${mib(store.bytes)}`)
    const sides = { cipher, plain, store }
    printFigure(
      'this disk',
      `${ms(await timeCommit(sides, size.rounds))} for a commit of one row in the plain database`,
    )
    await measure('saving sessions', () => measureSaves(sides, size))
    await measure('autosaving drafts', () => measureDrafts(sides, size))
    await measure('reading timelines', () => measureTimeline(sides, size))
  }
  await plain.close()
  // For the built app: tonight's session of fifteen, which runs while somebody types.
  setClock(new Date().toISOString())
  const sessionId = wants('--window') || wants('--memory') ? await startFullSession(cipher, 15) : null
  await cipher.close()
  if (sessionId === null) return
  const folders = { app: join(folder, 'app'), bare: join(folder, 'bare') }
  for (const userData of Object.values(folders)) {
    mkdirSync(userData, { recursive: true, mode: 0o700 })
    cpSync(dirname(cipher.file), join(userData, 'vault'), { recursive: true })
  }
  tell(`the built app, in ${runtimeName()}`)
  if (!process.argv.includes('--built')) await buildApp()
  if (ensureChromium() === null) return
  if (wants('--window')) {
    await measure('starting', () => measureStart(folders.bare, size.starts))
    await measure('typing', () => measureKeys(folders, sessionId, size.blocks))
  }
  if (wants('--memory')) await measure('memory of each process', () => measureMemory(folders, sessionId))
}

/** A vault of 300 MB, which a busy clinic reaches in some three years. */
async function measureLargeVault(): Promise<void> {
  tell(`filling a vault with ${size.large} sessions`)
  const cipher = await makeVault(join(folder, 'unlock/vault'), { sessions: size.large, withTrail: true })
  await measure('unlocking', () => measureUnlock(cipher, size.unlocks))
  await cipher.close()
}

async function measureManyNotes(): Promise<void> {
  const sizes = { sessions: size.many, withTrail: false }
  tell(`filling both with ${size.many} sessions, without their audit trail`)
  const cipher = await makeVault(join(folder, 'search/vault'), sizes)
  const plain = await makePlain(join(folder, 'search/plain.db'), sizes, cipher.db())
  printSizes(cipher, plain, size.many)
  if (wants('--search')) await measure('searching', () => measureSearch({ cipher, plain }, size.words))
  if (wants('--search')) await measure('searching by filters', () => measureFilters(cipher, size.words))
  // Ten years of three groups a day.
  if (wants('--coverage')) await measure('coverage', () => measureCoverage(cipher, size))
  if (wants('--notes')) await measure('checking notes', () => measureNoteChecks(cipher, size))
  await plain.close()
  if (wants('--attendance')) return measureTenYears(cipher)
  await cipher.close()
}

/** Tonight's roster in the built app, over the same ten years. */
async function measureTenYears(cipher: BenchHost): Promise<void> {
  setClock(new Date().toISOString())
  const sessionId = await startFullSession(cipher, 15)
  await cipher.close()
  const userData = join(folder, 'evening')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  cpSync(dirname(cipher.file), join(userData, 'vault'), { recursive: true })
  if (!process.argv.includes('--built')) await buildApp()
  if (ensureChromium() === null) return
  await measure('marking attendance', () => measureMarks(userData, sessionId, size.blocks))
}

/** Topics as they are drawn, in a clinic without much else. */
async function measureOpenings(): Promise<void> {
  tell(`topics opened in ${runtimeName()}`)
  if (!process.argv.includes('--built')) await buildApp()
  if (ensureChromium() === null) return
  const vault = await makeVault(join(folder, 'curriculum/desk'), { sessions: 20, withTrail: false })
  await vault.close()
  const userData = join(folder, 'desk')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  cpSync(dirname(vault.file), join(userData, 'vault'), { recursive: true })
  await measure('opening topics', () => measureTopics(userData, isQuick ? 5 : 24))
}

/** The same vault of 300 MB, backed up and read again. */
async function measureBackups(): Promise<void> {
  tell(`filling a vault and a plain database with ${size.large} sessions`)
  if (!process.argv.includes('--built')) await buildApp()
  if (ensureChromium() === null) return
  await measure('backing up', () => measureBackup(folder, { sessions: size.large, rounds: isQuick ? 1 : 3 }))
}

async function measurePrints(): Promise<void> {
  if (!process.argv.includes('--built')) await buildApp()
  if (ensureChromium() === null) return
  await measure('printing', () => measurePrint(isQuick ? 2 : 9))
}

try {
  if (['--records', '--window', '--memory'].some(wants)) await measureRecords()
  if (wants('--unlock')) await measureLargeVault()
  if (['--search', '--coverage', '--notes', '--attendance'].some(wants)) await measureManyNotes()
  if (wants('--audit')) {
    tell(`filling an audit log with ${size.events} events`)
    await measure('reading the audit log', () =>
      measureAudit(folder, { events: size.events, rounds: isQuick ? 3 : 15 }),
    )
  }
  if (wants('--curriculum')) {
    await measure('curriculum', () => measureCurriculum(folder, size.rounds / 5))
    await measureOpenings()
  }
  if (wants('--print')) await measurePrints()
  if (wants('--backup')) await measureBackups()
  if (wants('--growth'))
    await measure('a clinic that grows', () => measureGrowth(join(folder, 'growth/vault'), size, tell))
  tell('done\n')
  printReaches(reaches)
  if (isQuick) console.log('A quick run: small files and few rounds. Its figures are no proof.')
  if (reaches.some(reach => reach.holds === null)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
