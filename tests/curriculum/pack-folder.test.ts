import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFolder } from '#electron/curriculum/packs-folder.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { ChosenPack, PACK_LIMITS } from '#shared/curriculum/pack.ts'
import { calmFiles, inside } from './pack-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlebook-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string, content: string | Buffer) {
  mkdirSync(join(folder, dirname(path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const refusal = async () => {
  const error: unknown = await readFolder(folder).then(
    () => 'read',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error('It was read.')
  return error.message
}

describe('[CU61] a chosen folder', () => {
  test('is read whole, without what systems leave unseen, in the form the vault takes', async () => {
    for (const [path, text] of Object.entries(inside(calmFiles))) put(path, text)
    put('.git/HEAD', 'x')
    put('Thumbs.db', 'x')
    put('desktop.ini', 'x')
    const chosen = await readFolder(folder)
    expect({
      ok: ChosenPack.safeParse(chosen).success,
      files: chosen.files.map(({ path, bytes }) => [path, Buffer.from(bytes, 'base64').toString('utf8')]),
    }).toEqual({
      ok: true,
      files: Object.entries(inside(calmFiles)).sort(([a], [b]) => (a < b ? -1 : 1)),
    })
  })

  test('is refused for a link to a file, and to a folder, wherever it leads', async () => {
    put('module.yml', 'id: calm')
    put('real.md', 'x')
    symlinkSync(join(folder, 'real.md'), join(folder, 'plan.md'))
    expect(await refusal()).toBe('“plan.md” is a link to another file. Put the file itself there.')
    rmSync(join(folder, 'plan.md'))
    symlinkSync(tmpdir(), join(folder, 'more'))
    expect(await refusal()).toBe('“more” is a link to another file. Put the file itself there.')
    rmSync(join(folder, 'more'))
    symlinkSync('/etc/passwd', join(folder, '.hidden'))
    expect(await refusal()).toBe('“.hidden” is a link to another file. Put the file itself there.')
  })

  test.skipIf(process.platform === 'win32')('is refused for a socket, and does not wait for one', async () => {
    put('module.yml', 'id: calm')
    const server = createServer().listen(join(folder, 'socket.md'))
    await once(server, 'listening')
    expect(await refusal()).toBe('“socket.md” is not a file of the ordinary kind. Nothing was read.')
    server.close()
  })

  test('is refused for a file, and for files, that are too large', async () => {
    put('large.md', Buffer.alloc(PACK_LIMITS.fileBytes + 1, 'a'))
    expect(await refusal()).toBe('“large.md” is larger than 400 kB: too large for a topic.')
    rmSync(join(folder, 'large.md'))
    for (let at = 0; at < 16; at += 1) put(`t${at}.md`, Buffer.alloc(PACK_LIMITS.fileBytes, 'a'))
    expect(await refusal()).toBe('Together the files are too large to be one module.')
  })

  test('is refused for too many files, in folders below too', async () => {
    for (let at = 0; at < PACK_LIMITS.entries; at += 1) put(`deep/t${at}.md`, 'x')
    expect(await refusal()).toBe(
      'It holds more than 300 files, too many to be one module. Choose the module’s own folder.',
    )
  })

  test('that is gone is told of', async () => {
    const here = folder
    folder = join(here, 'nowhere')
    expect(await refusal()).toBe('This folder cannot be read. Check that it is still there and that you may open it.')
    folder = here
  })
})
