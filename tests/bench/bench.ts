import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeStore } from './electron-store-peer.ts'
import { fileBytes, makePlain, makeVault } from './hosts.ts'
import { measureDrafts, measureSaves, measureTimeline } from './record-measures.ts'
import { mib, printFigure, printReaches, type Reach } from './report.ts'
import { measureSearch } from './search-measures.ts'
import { measureUnlock } from './unlock-measures.ts'

const isQuick = process.argv.includes('--quick')
const folder = mkdtempSync(join(tmpdir(), 'circlebook-bench-'))
const started = performance.now()
const tell = (what: string) =>
  console.log(`[${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s] ${what}`)
const reaches: Reach[] = []
try {
  const sessions = isQuick ? 1000 : 5000
  tell('vault')
  const cipher = await makeVault(join(folder, 'vault'), sessions)
  tell('plain')
  const plain = await makePlain(join(folder, 'plain.db'), sessions, cipher.db())
  printFigure('file', `${mib(fileBytes(cipher))} ${mib(fileBytes(plain))}`)
  tell('store')
  const store = await makeStore(folder, plain.db())
  printFigure('store', mib(store.bytes))
  const sides = { cipher, plain, store }
  const rounds = { rounds: 100, slowRounds: 5 }
  tell('saves')
  reaches.push(...(await measureSaves(sides, rounds)))
  tell('drafts')
  reaches.push(...(await measureDrafts(sides, rounds)))
  tell('timeline')
  reaches.push(...(await measureTimeline(sides, rounds)))
  tell('unlock')
  reaches.push(...(await measureUnlock(cipher, 7)))
  await cipher.close()
  await plain.close()
  const many = isQuick ? 2000 : 20000
  tell('vault2')
  const c2 = await makeVault(join(folder, 'vault2'), many)
  tell('plain2')
  const p2 = await makePlain(join(folder, 'plain2.db'), many, c2.db())
  printFigure('file', `${mib(fileBytes(c2))} ${mib(fileBytes(p2))}`)
  tell('search')
  reaches.push(...(await measureSearch({ cipher: c2, plain: p2 }, 10)))
  tell('done')
  await c2.close()
  await p2.close()
  printReaches(reaches)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
