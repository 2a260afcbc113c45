import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CopyWorker, StartWorker } from '#electron/vault/copy-work.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import { aClient } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import { aForkedWorker } from './forked-worker.ts'

// The file of the open database is copied by another process, while the vault goes on answering.

const TODAY = '2026-11-24'
const PAGE = 4096

const addClient = (host: TestHost, legalLastName: string) =>
  host.given('clients.add', { client: aClient({ legalLastName, admittedOn: null }), today: TODAY })
const clientsOfBackups = async (host: TestHost) =>
  (await host.given('backup.list', undefined)).map(({ clients }) => clients)

/** A forked worker that tells of each copy it was asked for, and whether the vault then copied itself. */
function watched(change: (worker: CopyWorker) => Partial<CopyWorker> = () => ({})) {
  const asked: string[] = []
  const forked = aForkedWorker()
  const startWorker: StartWorker = async cause => {
    const worker = await forked.startWorker(cause)
    return {
      ...worker,
      watch(file, total) {
        asked.push('the vault copies itself')
        worker.watch(file, total)
      },
      ...change(worker),
    }
  }
  return { asked, forked, startWorker }
}

/** Copies that something is written to the vault during: the first so many. */
function disturbed(times: number) {
  let left = times
  const state = { write: async (_number: number) => {} }
  const made = watched(worker => ({
    async copy(files) {
      made.asked.push('copied beside')
      await worker.copy?.(files)
      if (left > 0) await state.write(left--)
    },
  }))
  return { ...made, state }
}

describe('a copy taken beside', () => {
  test('[BK1] during which nothing was written is the backup', async () => {
    const { asked, state, startWorker } = disturbed(0)
    const host = await openHost(undefined, startWorker)
    state.write = async () => {}
    await addClient(host, 'Before')
    await host.given('backup.make', undefined)
    expect([asked, await clientsOfBackups(host)]).toEqual([['copied beside'], [1]])
  })

  test('[BK1] during which something was written does not count, and is taken again', async () => {
    const { asked, state, startWorker } = disturbed(2)
    const host = await openHost(undefined, startWorker)
    state.write = async number => void (await addClient(host, `Meanwhile ${number}`))
    await host.given('backup.make', undefined)
    expect([asked, await clientsOfBackups(host)]).toEqual([['copied beside', 'copied beside', 'copied beside'], [2]])
    const [{ backupId } = { backupId: '' }] = await host.given('backup.list', undefined)
    expect(await host.given('backup.verify', { backupId })).toMatchObject([{ found: 'whole', opened: true }])
  })

  test('[BK1] is given up after three, and the vault copies itself with everything', async () => {
    const { asked, state, startWorker } = disturbed(3)
    const host = await openHost(undefined, startWorker)
    state.write = async number => void (await addClient(host, `Meanwhile ${number}`))
    await host.given('backup.make', undefined)
    expect([asked.length, asked.at(-1), await clientsOfBackups(host)]).toEqual([4, 'the vault copies itself', [3]])
  })

  test('[BK1] is given up when the file cannot be read from there', async () => {
    const { asked, startWorker } = watched(() => ({
      copy: () => Promise.reject(new VaultFault('io-error', { file: 'vault.db' })),
    }))
    const host = await openHost(undefined, startWorker)
    await host.given('backup.make', undefined)
    expect([asked, await clientsOfBackups(host)]).toEqual([['the vault copies itself'], [0]])
  })

  test('[BK1] leaves the locks of the vault where they are', async () => {
    const host = await openHost(undefined, aForkedWorker().startWorker)
    await host.given('backup.make', undefined)
    const read = `
      import Database from 'better-sqlite3-multiple-ciphers'
      const db = new Database(${JSON.stringify(join(host.folder, 'vault.db'))}, { timeout: 0 })
      try { db.pragma('schema_version'); console.log('read') } catch (error) { console.log(error.code) }`
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', read]).toString().trim()).toBe('SQLITE_BUSY')
  })

  test('[BK1] that is not the database of that moment is no backup: pages lacking, or of before', async () => {
    const swaps: ((copy: string, earlier: string) => void)[] = [
      (copy, earlier) => copyFileSync(copy, earlier),
      copy => truncateSync(copy, statSync(copy).size - PAGE),
      (copy, earlier) => copyFileSync(earlier, copy),
    ]
    const made = watched(worker => ({
      async copy(files) {
        await worker.copy?.(files)
        swaps.shift()?.(files.copy, join(host.folder, '..', 'earlier.db'))
      },
    }))
    const host = await openHost(undefined, made.startWorker)
    await addClient(host, 'Before')
    await host.given('backup.make', undefined)
    await addClient(host, 'Since')
    const refused = [await host.refusal('backup.make', undefined), await host.refusal('backup.make', undefined)]
    await host.given('backup.make', undefined)
    expect(refused.map(one => one.slice(0, 12))).toEqual(['vault-fault:', 'vault-fault:'])
    expect(await clientsOfBackups(host)).toEqual([2, 1])
  })

  test('[BK1] of a damaged database is no backup, and the database is named', async () => {
    const host = await openHost(undefined, aForkedWorker().startWorker)
    for (let number = 0; number < 40; number += 1) await addClient(host, `Filling ${number}`)
    const file = join(host.folder, 'vault.db')
    // All of it is in the vault's own memory: only the copy shows the damage.
    host.host.vault.held().vault.db.pragma('integrity_check')
    // In another process: closing the file in this one would take the vault's locks away.
    const at = Math.floor(statSync(file).size / PAGE / 2) * PAGE + 1_000
    const flip = `
      const { openSync, readSync, writeSync } = require('node:fs')
      const [file, byte] = [openSync(${JSON.stringify(file)}, 'r+'), Buffer.alloc(1)]
      readSync(file, byte, 0, 1, ${at})
      byte[0] ^= 1
      writeSync(file, byte, 0, 1, ${at})`
    execFileSync(process.execPath, ['-e', flip])
    expect(await host.refusal('backup.make', undefined)).toMatch(/^vault-fault: .*vault\.db/)
    expect(readdirSync(join(host.folder, 'backups'))).toEqual([])
  })
})
