import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '#electron/ipc/handlers.ts'
import { PACK_LIMITS } from '#shared/curriculum/pack.ts'
import { checkDoubles, checkPath, isUnseen, noPack, shown, type PackFile } from './packs-files.ts'

const inflate = promisify(inflateRaw)

interface ZipEntry {
  readonly path: string
  readonly entry: Entry
}

/**
 * The files of a .zip, read in memory and never onto the disk. Refuses, in a sentence, what is damaged, encrypted, larger than the
 * limits when unpacked, or holds links, or names that lead elsewhere. Rejects with a `Refusal` and nothing else, whatever the bytes.
 */
export async function readZip(bytes: Buffer): Promise<PackFile[]> {
  try {
    return await read(bytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const isSecret = error instanceof Error && error.message.includes('encryption')
    throw noPack(
      isSecret ? ENCRYPTED : 'This .zip file is damaged or cut short, and cannot be read. Make it once more.',
    )
  }
}

const ENCRYPTED = 'This .zip file has a password. Make one without.'

async function read(bytes: Buffer): Promise<PackFile[]> {
  if (bytes.length > PACK_LIMITS.zipBytes) throw noPack('This .zip file is too large to be one module.')
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50)
    throw noPack('This is not a .zip file, or an empty one. Choose the .zip of a module’s folder.')
  refuseZip64(bytes)
  const zip = await fromBufferPromise(bytes, { decodeStrings: false })
  if (zip.entryCount > PACK_LIMITS.entries) throw tooMany()
  const entries: ZipEntry[] = []
  for await (const entry of zip.eachEntry()) {
    const path = pathOf(entry)
    checkEntry(path, entry)
    entries.push({ path, entry })
  }
  checkDoubles(entries.map(({ path }) => path))
  checkSizes(entries, bytes.length)
  const files: PackFile[] = []
  for (const { path, entry } of entries)
    if (!path.endsWith('/') && !isUnseen(path)) files.push({ path, bytes: await unpack(zip, { path, entry }, bytes) })
  return files
}

const tooMany = () => noPack(`It holds more than ${PACK_LIMITS.entries} files, too many to be one module.`)

/** Sizes of over four gigabytes have no place here, and each reader understands their records in its own way. */
function refuseZip64(bytes: Buffer): void {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end >= 20 && bytes.readUInt32LE(end - 20) === 0x07064b50) throw zip64()
}

const zip64 = () =>
  noPack('This .zip file is of the kind for very large files (Zip64). Make it once more with another program.')

function pathOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
}

// The kind of file that Unix writes in the upper half of the attributes.
const kindOf = ({ externalFileAttributes }: Entry) => (externalFileAttributes >>> 28) & 0xf
const LINK = 0xa
const PLAIN: ReadonlySet<number> = new Set([0, 4, 8]) // not said, a folder, a file

function checkEntry(path: string, entry: Entry): void {
  checkPath(path)
  if (kindOf(entry) === LINK) throw noPack(`${shown(path)} is a link to another file. Put the file itself there.`)
  if (!PLAIN.has(kindOf(entry))) throw noPack(`${shown(path)} is not a file of the ordinary kind. Nothing was read.`)
  if (entry.isEncrypted()) throw noPack(ENCRYPTED)
  if (entry.extraFields.some(({ id }) => id === 1)) throw zip64()
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw noPack(
      `${shown(path)} is packed in a way that is not read here. Make the .zip with your system’s own program.`,
    )
  if (path.endsWith('/') && entry.uncompressedSize > 0)
    throw noPack(`${shown(path)} is named like a folder and holds something. Nothing was read.`)
}

function checkSizes(entries: readonly ZipEntry[], zipBytes: number): void {
  for (const { path, entry } of entries) {
    const { compressedSize, uncompressedSize } = entry
    if (uncompressedSize > PACK_LIMITS.fileBytes) throw tooLarge(path)
    if (uncompressedSize > PACK_LIMITS.ratioFromBytes && uncompressedSize > compressedSize * PACK_LIMITS.ratio)
      throw noPack(`${shown(path)} grows far more when it is unpacked than a text does. Nothing was read.`)
  }
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, { entry }) => total + of(entry), 0)
  if (sum(entry => entry.uncompressedSize) > PACK_LIMITS.totalBytes)
    throw noPack('Unpacked, it is too large to be one module.')
  const places = new Set(entries.map(({ entry }) => entry.relativeOffsetOfLocalHeader))
  if (places.size < entries.length || sum(entry => entry.compressedSize) > zipBytes)
    throw noPack('Files of this .zip lie on top of one another. Nothing was read.')
}

const tooLarge = (path: string) =>
  noPack(`${shown(path)} is larger than ${PACK_LIMITS.fileBytes / 1024} kB: too large for a topic.`)

async function unpack(zip: ZipFile, { path, entry }: ZipEntry, bytes: Buffer): Promise<Uint8Array> {
  const local = await zip.readLocalFileHeaderPromise(entry, {})
  const isOther =
    Buffer.compare(local.fileName, entry.fileNameRaw) !== 0 ||
    local.compressionMethod !== entry.compressionMethod ||
    (local.generalPurposeBitFlag & 1) !== 0
  if (isOther) throw noPack(`This .zip file says two different things of ${shown(path)}. Nothing was read.`)
  const packed = bytes.subarray(local.fileDataStart, local.fileDataStart + entry.compressedSize)
  const text = entry.compressionMethod === 0 ? packed : await inflateUpTo(packed, entry.uncompressedSize)
  if (text === null || text.length !== entry.uncompressedSize || crc32(text) !== entry.crc32)
    throw noPack(`${shown(path)} in this .zip file is damaged. Make the .zip once more.`)
  return text
}

/** Stops at the size that was promised: a bomb never unfolds. Null when the bytes are damaged or there are more of them. */
async function inflateUpTo(packed: Buffer, size: number): Promise<Buffer | null> {
  return inflate(packed, { maxOutputLength: Math.max(size, 1) }).catch(() => null)
}
