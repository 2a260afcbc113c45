import { constants } from 'node:fs'
import { open, readdir, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PACK_LIMITS, type ChosenPack } from '#shared/curriculum/pack.ts'
import { isUnseen, noPack, shown } from './packs-files.ts'

type Folder = Extract<ChosenPack, { from: 'folder' }>

/** What was found so far: it stops at the first thing too many. */
interface Found {
  entries: number
  bytes: number
  readonly files: Folder['files']
}

/** Reads a chosen folder whole, in no more than the limits. Refuses links and whatever is no ordinary file, and follows none. */
export async function readFolder(folder: string): Promise<Folder> {
  const found: Found = { entries: 0, bytes: 0, files: [] }
  await readInto(found, folder, '')
  return { from: 'folder', name: basename(folder), files: found.files }
}

async function readInto(found: Found, folder: string, under: string): Promise<void> {
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch(() => {
    throw noPack('This folder cannot be read. Check that it is still there and that you may open it.')
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    found.entries += 1
    if (found.entries > PACK_LIMITS.entries)
      throw noPack(
        `It holds more than ${PACK_LIMITS.entries} files, too many to be one module. Choose the module’s own folder.`,
      )
    if (entry.isSymbolicLink()) throw noPack(`${shown(path)} is a link to another file. Put the file itself there.`)
    if (isUnseen(path)) continue
    if (entry.isDirectory()) await readInto(found, folder, path)
    else if (entry.isFile()) found.files.push({ path, bytes: await readFile(found, join(folder, path), path) })
    else throw noPack(`${shown(path)} is not a file of the ordinary kind. Nothing was read.`)
  }
}

/** The file as base64; the kind and size are asked of the file that was opened, which nobody can swap any more. */
async function readFile(found: Found, file: string, path: string): Promise<string> {
  // NOFOLLOW is not there on Windows; a link was refused by its entry already.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => {
    throw noPack(`${shown(path)} cannot be read. Check that you may open it, then try again.`)
  })
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw noPack(`${shown(path)} is not a file of the ordinary kind. Nothing was read.`)
    const most = Math.min(PACK_LIMITS.fileBytes, PACK_LIMITS.totalBytes - found.bytes)
    const room = Buffer.alloc(Math.min(facts.size, most) + 1)
    const bytesRead = await fill(room, handle)
    if (bytesRead > PACK_LIMITS.fileBytes)
      throw noPack(`${shown(path)} is larger than ${PACK_LIMITS.fileBytes / 1024} kB: too large for a topic.`)
    if (bytesRead > most) throw noPack('Together the files are too large to be one module.')
    found.bytes += bytesRead
    return room.toString('base64', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Reads from the file's beginning until the buffer is full or the file ends; gives how many bytes there are. */
export async function fill(room: Buffer, handle: FileHandle): Promise<number> {
  let filled = 0
  for (;;) {
    const { bytesRead } = await handle.read(room, filled, room.length - filled, filled)
    filled += bytesRead
    if (bytesRead === 0 || filled === room.length) return filled
  }
}
