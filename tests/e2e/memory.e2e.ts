import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadHeader } from '#electron/vault/header-file.ts'
import { epochKeys } from '#electron/vault/keys.ts'
import { openMaster, openSlotKeys } from '#electron/vault/slots.ts'
import { secretBytes } from '#electron/vault/vault-context.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { countInMemory, processesOf, type OneProcess } from './process-memory.ts'
import { fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'

// The parts are put together as it runs, so that no source text of ours holds a whole canary.
const CANARY = ['Quillvane', 'heron', 'lanterns'].join('-over-')
const { userData, remove } = newDataFolder()
let sessionId: SessionId | null
let app: RunningApp
let keys: Record<string, Buffer>
let words: Record<string, Buffer>

/** The vault's keys as its passphrase opens them, for looking for. */
async function keysOf(folder: string): Promise<Record<string, Buffer>> {
  const { header } = await loadHeader(join(folder, 'vault.hdr'))
  const slot = header.slots.find(({ kind }) => kind === 'passphrase')
  const secret = secretBytes('passphrase', PASSPHRASE)
  const slotKeys = slot === undefined || secret === null ? null : await openSlotKeys(header.vaultId, slot, secret)
  if (slot === undefined || slotKeys === null) throw new Error('The passphrase opens no slot.')
  const master = openMaster(header.vaultId, slot, header.epochId, slotKeys.opening)
  if (master === null) throw new Error('The slot opens no master key.')
  const epoch = epochKeys(master, header.vaultId, header.epochId)
  return { master, ...epoch, opening: slotKeys.opening.privateKey, signing: slotKeys.signing?.privateKey ?? master }
}

const isLinux = process.platform === 'linux'

beforeAll(async () => {
  sessionId = await fillSmallClinic(userData)
  keys = await keysOf(join(userData, 'vault'))
  words = {
    'note, one byte a letter': Buffer.from(CANARY),
    'note, two bytes a letter': Buffer.from(CANARY, 'utf16le'),
    'passphrase, one byte a letter': Buffer.from(PASSPHRASE),
    'passphrase, two bytes a letter': Buffer.from(PASSPHRASE, 'utf16le'),
  }
  app = await startApp({ userData })
  await unlock(app.page)
  await openNotes(app.page, sessionId)
  await groupNote(app.page).fill(CANARY)
  await expectPage(app.page.getByText('All saved')).toBeVisible()
})
afterAll(async () => {
  await app.kill()
  remove()
})

interface Found extends OneProcess {
  readonly keys: number
  readonly words: Record<string, number>
}

function look(): Found[] {
  return processesOf(app.process.pid ?? 0).flatMap(one => {
    const counts = countInMemory(one.pid, { ...keys, ...words })
    if (counts === null) return []
    const sum = Object.keys(keys).reduce((total, name) => total + (counts[name] ?? 0), 0)
    return [{ ...one, keys: sum, words: Object.fromEntries(Object.keys(words).map(name => [name, counts[name] ?? 0])) }]
  })
}

const wordsIn = (found: readonly Found[], role: OneProcess['role']) =>
  found
    .filter(one => one.role === role)
    .flatMap(one => Object.values(one.words))
    .reduce((total, count) => total + count, 0)

describe.skipIf(!isLinux)('[VA48] The memory of every process of the app', () => {
  let before: Found[]
  let after: Found[]

  test('while open: the keys are in the vault process alone, and the scan finds what is there', () => {
    before = look()
    expect(before.filter(one => one.keys > 0).map(one => one.role)).toEqual(['vault'])
    expect(wordsIn(before, 'vault')).toBeGreaterThan(0)
    expect(wordsIn(before, 'page')).toBeGreaterThan(0)
  })

  test('after the lock: the vault process and the page’s are gone, no key is anywhere, no word in a page', async () => {
    await app.page.keyboard.press('Control+l')
    await expectPage(app.page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    await sleep(1_500)
    after = look()
    const wereThere = new Set(before.filter(({ role }) => role === 'vault').map(({ pid }) => pid))
    expect(after.filter(({ pid }) => wereThere.has(pid))).toEqual([])
    expect(after.filter(one => one.keys > 0)).toEqual([])
    expect([wordsIn(after, 'vault'), wordsIn(after, 'page'), wordsIn(after, 'gpu')]).toEqual([0, 0, 0])
  })

  test('what is left is told: the shell relays replies as strings, which cannot be zeroed', () => {
    const left = after.filter(({ words: counts }) => Object.values(counts).some(count => count > 0))
    for (const { role, words: counts } of left) console.log(`left in memory after a lock, ${role}:`, counts)
    // The browser process is the stand-in's: it carries what a test types and reads.
    expect(left.map(({ role }) => role).filter(role => role !== 'shell' && role !== 'browser')).toEqual([])
  })
})
