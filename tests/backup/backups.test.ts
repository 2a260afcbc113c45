import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BACKUP_SUFFIX, extractBackup, isBackupAuthentic, listBackups } from '#electron/vault/backup-file.ts'
import { workHere } from '#electron/vault/copy-work.ts'
import { asRecords } from '#electron/vault/opened.ts'
import { listTrail } from '#electron/audit/audit.store.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { aClient } from '#tests/support/builders.ts'
import { aFolder, freshFolder } from '#tests/vault/vault-fixture.ts'
import { aForkedWorker } from './forked-worker.ts'

const NOW = '2026-11-24T22:30:00.000Z'
const TODAY = '2026-11-24'

const backupsOf = (host: TestHost) => join(host.folder, 'backups')
/** What lies in a folder; the open database's journal is empty and is nothing of ours. */
const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter(name => name !== 'vault.db-journal')
    .sort()
const kindsOf = (host: TestHost) =>
  listTrail(asRecords(host.host.vault.held().vault.db), 0, 1_000).map(({ kind }) => kind)
const list = (host: TestHost) => host.given('backup.list', undefined)
const addClient = (host: TestHost, legalLastName: string) =>
  host.given('clients.add', { client: aClient({ legalLastName, admittedOn: null }), today: TODAY })

/** A folder that stands for a stick. */
function aStick(): string {
  const folder = freshFolder()
  mkdirSync(folder)
  return folder
}

describe('a backup made by hand', () => {
  test('[BK1] is one file under its name, verified, in the list with what it holds and who can open it', async () => {
    const host = await openHost()
    await addClient(host, 'Brooks')
    const { backupId, chosen } = await host.given('backup.make', undefined)
    const [found, ...more] = await listBackups(backupsOf(host))
    const key = host.host.vault.held().vault.backupKey
    expect([more, found !== undefined && isBackupAuthentic(found, key), chosen]).toEqual([[], true, null])
    const { bytes, name, ...known } = (await list(host))[0] ?? { bytes: 0, name: '' }
    expect(known).toEqual({
      backupId,
      madeAt: NOW,
      madeOn: TODAY,
      cause: 'manual',
      clients: 1,
      sessions: 0,
      notes: 0,
      lastSessionOn: null,
      places: [{ folder: backupsOf(host), isChosen: false, verifiedAt: NOW, goneAt: null, removedAt: null }],
      openers: [
        { staffId: null, name: '', removedAt: null },
        { staffId: host.host.vault.held().person.id, name: 'Jordan Reyes', removedAt: null },
      ],
    })
    expect([found?.name, statSync(found?.file ?? '').size > bytes, statSync(found?.file ?? '').mode & 0o777]).toEqual([
      name,
      true,
      0o600,
    ])
    expect([filesOf(host.folder), kindsOf(host).slice(-1)]).toEqual([
      ['backups', 'vault.db', 'vault.hdr', 'vault.tries'],
      ['backup.made'],
    ])
    expect(await host.given('backup.last', undefined)).toEqual({ madeAt: NOW, daysOld: 0, chosen: null })
  })

  test('opens elsewhere with the passphrase alone, sealed, and holds every record', async () => {
    const host = await openHost()
    await addClient(host, 'Canary-Brooks')
    await host.given('backup.make', undefined)
    const [found] = await listBackups(backupsOf(host))
    expect(readFileSync(found?.file ?? '').includes('Canary-Brooks')).toBe(false)
    const elsewhere = aStick()
    await extractBackup(found?.file ?? '', {
      header: join(elsewhere, 'vault.hdr'),
      database: join(elsewhere, 'vault.db'),
    })
    const vault = await aFolder(elsewhere, { newestSchema: 1_000 }).unlock({ secret: PASSPHRASE })
    const held = vault.db.prepare('SELECT legal_last_name FROM clients').pluck().all()
    expect([vault.integrity, held]).toEqual(['sealed', ['Canary-Brooks']])
    vault.abandon()
  })

  test('[BK7] is refused with a sentence while another one is made', async () => {
    const host = await openHost()
    const first = host.ask('backup.make')
    expect(await host.ask('backup.make')).toEqual({
      ok: false,
      code: 'conflict',
      message: 'A backup is being made or checked already. It is done in a moment.',
    })
    expect(await first).toMatchObject({ ok: true })
    expect((await list(host)).length).toBe(1)
  })

  test('says that space is short, and leaves nothing', async () => {
    const host = await openHost()
    writeFileSync(backupsOf(host), 'in the way')
    expect(await host.refusal('backup.make', undefined)).toMatch(/^vault-fault: /)
    expect([filesOf(host.folder), await list(host), await host.given('backup.last', undefined)]).toEqual([
      ['backups', 'vault.db', 'vault.hdr', 'vault.tries'],
      [],
      null,
    ])
  })
})

describe('before an import', () => {
  const row = (legalLastName: string) => ({
    does: 'add' as const,
    client: aClient({ legalLastName, admittedOn: null }),
  })
  const importing = (name: string) => ({ rows: [row(name)], enrolInto: null, today: TODAY })

  test('[BK3] a backup is made of everything as it was, and one that is fresh serves', async () => {
    const host = await openHost()
    await host.given('exchange.importRoster', importing('First'))
    expect((await list(host)).map(({ cause, clients }) => ({ cause, clients }))).toEqual([
      { cause: 'import', clients: 0 },
    ])
    await host.given('exchange.importRoster', importing('Second'))
    expect((await list(host)).map(({ clients }) => clients)).toEqual([1, 0])
    await host.given('backup.make', undefined)
    await host.given('exchange.importRoster', importing('Third'))
    expect((await list(host)).map(({ cause }) => cause)).toEqual(['manual', 'import', 'import'])
  })

  test('[BK3] a backup that fails refuses the import, and nothing is imported', async () => {
    const host = await openHost()
    writeFileSync(backupsOf(host), 'in the way')
    expect(await host.refusal('exchange.importRoster', importing('Never'))).toMatch(/^vault-fault: /)
    expect((await host.given('clients.list', { text: '', today: TODAY, limit: 10 })).clients).toEqual([])
    rmSync(backupsOf(host))
    await host.given('exchange.importRoster', importing('Now'))
    expect((await list(host)).length).toBe(1)
  })

  test('[BK3] what was changed while the backup was checked makes it stale', async () => {
    let between = async () => {}
    const host = await openHost(undefined, async () => {
      const worker = workHere(() => undefined)
      return { ...worker, pack: async files => worker.pack(files).finally(between) }
    })
    between = async () => void (await addClient(host, 'Meanwhile'))
    await host.given('backup.make', undefined)
    between = async () => {}
    await host.given('exchange.importRoster', importing('After'))
    expect((await list(host)).map(({ cause, clients }) => [cause, clients])).toEqual([
      ['import', 1],
      ['manual', 0],
    ])
  })
})

describe('the day’s backup', () => {
  test('[BK2] is due once a day of the clinic, whatever made it', async () => {
    const host = await openHost()
    const due = async (at: string) => {
      host.at(at)
      return (await host.given('backup.makeIfDue', undefined)) !== null
    }
    // New York is five hours behind.
    expect([
      await due('2026-11-25T01:00:00.000Z'),
      await due('2026-11-25T04:59:00.000Z'),
      await due('2026-11-25T05:01:00.000Z'),
      await due('2026-11-25T20:00:00.000Z'),
      await due('2026-11-20T12:00:00.000Z'), // the clock was set back
    ]).toEqual([true, false, true, false, true])
    host.at('2026-11-26T12:00:00.000Z')
    await host.given('backup.make', undefined)
    expect(await host.given('backup.makeIfDue', undefined)).toBeNull()
  })

  test('[BK9] goes to the chosen folder when it is back', async () => {
    const stick = aStick()
    const away = `${stick}-away`
    const host = await openHost(undefined, async () => workHere(() => undefined, stick))
    renameSync(stick, away)
    expect((await host.given('backup.makeIfDue', undefined))?.chosen).toEqual({ folder: stick, outcome: 'missing' })
    expect(await host.given('backup.makeIfDue', undefined)).toBeNull()
    renameSync(away, stick)
    expect((await host.given('backup.makeIfDue', undefined))?.chosen?.outcome).toBe('same-drive')
    expect(filesOf(stick)).toEqual(filesOf(backupsOf(host)))
    expect(await host.given('backup.makeIfDue', undefined)).toBeNull()
  })
})

const STEPS = ['copy', 'copied', 'check', 'checked', 'packed', 'backup:file', 'backup:rename', 'backup:folder']

describe('in a process of its own', () => {
  test('[BK1] it is checked and written there; only a sealed key crosses', async () => {
    const forked = aForkedWorker()
    let key = Buffer.alloc(0)
    const host = await openHost(undefined, async cause => {
      const worker = await forked.startWorker(cause)
      return {
        ...worker,
        check(copy, given) {
          key = Buffer.from(given)
          return worker.check(copy, given)
        },
      }
    })
    await host.given('backup.make', undefined)
    const isOfCheck = (step: string) => step.startsWith('check')
    expect([forked.steps.filter(isOfCheck), forked.steps.filter(step => !isOfCheck(step))]).toEqual([
      ['check', 'checked'],
      ['copy', 'copied', 'packed', 'backup:file', 'backup:rename', 'backup:folder'],
    ])
    expect(forked.steps.indexOf('checked')).toBeLessThan(forked.steps.indexOf('backup:rename'))
    const said = JSON.stringify(forked.messages)
    expect(said).toContain('"box"')
    expect([
      key.length,
      ...(['hex', 'base64', 'base64url'] as const).map(as => said.includes(key.toString(as))),
    ]).toEqual([32, false, false, false])
  })

  test('[BK7] killed at any step it harms nothing, and the next one is made', { timeout: 120_000 }, async () => {
    for (const killAt of STEPS) {
      const forked = aForkedWorker({ killAt })
      let isWhole = false
      const host = await openHost(undefined, async cause =>
        isWhole ? workHere(() => undefined) : forked.startWorker(cause),
      )
      const refused = await host.refusal('backup.make', undefined)
      expect([killAt, refused]).toEqual([
        killAt,
        'vault-fault: The backup was stopped before it was done. Nothing has been changed.',
      ])
      // From its name on it is a whole backup, which the next one finds.
      const named = ['backup:rename', 'backup:folder'].includes(killAt) ? 1 : 0
      const left = existsSync(backupsOf(host)) ? filesOf(backupsOf(host)) : []
      expect([killAt, left.length, left.every(name => name.endsWith(BACKUP_SUFFIX))]).toEqual([killAt, named, true])
      expect(filesOf(host.folder).filter(name => name.includes('backing-up'))).toEqual([])
      isWhole = true
      await host.given('backup.make', undefined)
      expect([killAt, (await list(host)).length]).toEqual([killAt, named + 1])
      await host.host.vault.close()
    }
  })

  test('[BK7] a lock ends it, and the vault is closed cleanly', async () => {
    let closing = Promise.resolve()
    const forked = aForkedWorker({
      atStep: step => {
        if (step === 'check') closing = host.host.vault.close()
      },
    })
    const host: TestHost = await openHost(undefined, forked.startWorker)
    expect(await host.ask('backup.make')).toMatchObject({ ok: false })
    await closing
    await host.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    expect([host.host.vault.held().vault.integrity, await list(host)]).toEqual(['sealed', []])
    expect(filesOf(host.folder).filter(name => name.includes('backing-up'))).toEqual([])
  })
})
