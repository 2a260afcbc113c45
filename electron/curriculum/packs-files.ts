import { Refusal } from '#electron/ipc/handlers.ts'
import type { ContentText } from '#shared/curriculum/read-content.ts'
import { PACK_LIMITS } from '#shared/curriculum/pack.ts'

/** A file of a folder or .zip, by its path from there with forward slashes. */
export interface PackFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A pack that is refused before its words are read. */
export const noPack = (sentence: string): Refusal => new Refusal('conflict', sentence)

/** A path as a sentence may show it: no control characters, not without end. */
export const shown = (path: string): string =>
  `“${path.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\ufffd').slice(0, 120)}”`

// What Windows, macOS and editors leave in folders unseen: no honest author knows of them.
const UNSEEN = /(?:^|\/)(?:\.|__MACOSX(?:\/|$)|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i

/** Whether this is a file that systems leave unseen and nobody means to import. */
export const isUnseen = (path: string): boolean => UNSEEN.test(path)

/** Refuses a path that leads anywhere but down from its own folder; a folder's path may end in a slash. */
export function checkPath(path: string): void {
  const parts = path.replace(/\/$/, '').split('/')
  if (path.length > PACK_LIMITS.pathCharacters)
    throw noPack(`A file’s path is longer than ${PACK_LIMITS.pathCharacters} characters. Nothing was read.`)
  if (/^[A-Za-z]:/.test(path) || path.startsWith('/'))
    throw noPack(`${shown(path)} is a path of its own on a computer, not a file of this module. Nothing was read.`)
  if (path.includes('\\')) throw noPack(`${shown(path)} has a backslash in its name. Nothing was read.`)
  if (parts.includes('..') || parts.includes('.'))
    throw noPack(`${shown(path)} leads out of the module’s folder. Nothing was read.`)
  if (parts.includes('')) throw noPack(`${shown(path)} is not a file’s name. Nothing was read.`)
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u.test(path))
    throw noPack(`${shown(path)} has characters in its name that cannot be seen. Nothing was read.`)
}

/** Refuses two names that some computer would take for one: it ignores case, or how an accent is written. */
export function checkDoubles(paths: readonly string[]): void {
  const known = new Map<string, string>()
  for (const path of paths) {
    const folded = path.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFC').replace(/\/$/, '')
    const before = known.get(folded)
    if (before !== undefined)
      throw noPack(`${shown(before)} and ${shown(path)} are one name on many computers. Rename one of them.`)
    known.set(folded, path)
  }
}

/**
 * The texts of one module, `<module>/<file>`, whatever the name of the folder they lay in; `root` is that folder, or '' when they lay
 * at the top. Refuses what holds no module, or several, or anything but UTF-8 text.
 */
export function arrangeTexts(files: readonly PackFile[]): ContentText[] {
  const all = files.filter(file => !isUnseen(file.path))
  if (all.length === 0) throw noPack('There is no file in it. Choose the folder that holds module.yml and the topics.')
  const heads = all.filter(file => /^(?:[^/]+\/)?module\.yml$/.test(file.path))
  const [head] = heads
  if (head === undefined)
    throw noPack(
      'There is no module.yml in it. Choose the folder that holds module.yml and the topics, or a .zip of it.',
    )
  if (heads.length > 1) throw noPack(`It holds ${heads.length} modules. Import one module at a time.`)
  const root = head.path.replace(/[^/]*$/, '')
  const astray = all.find(file => !file.path.startsWith(root))
  if (astray !== undefined)
    throw noPack(`${shown(astray.path)} lies outside the module’s folder ${shown(root)}. Take it out, or put it in.`)
  const texts = all.map(({ path, bytes }) => ({ file: path.slice(root.length), text: decode(path, bytes) }))
  const folder = idOf(texts) ?? root.slice(0, -1)
  return texts.map(({ file, text }) => ({ file: `${folder}/${file}`, text }))
}

/** Whether this is the file that describes a module, in its own folder. */
export const isHead = (file: string): boolean => /^module\.yml$/.test(file)

/** The id that module.yml gives; a module may lie in a folder of any name, such as "calm (2)". */
function idOf(texts: readonly ContentText[]): string | undefined {
  const head = texts.find(({ file }) => isHead(file))
  return /^id:[ \t]*["']?([a-z0-9-]{1,60})["']?[ \t]*(?:#.*)?$/m.exec(head?.text ?? '')?.[1]
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
    throw noPack(`${shown(path)} is itself a .zip file. Unpack it first; a module holds text files only.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text.replaceAll('\r\n', '\n')
  } catch {
    // Said below, in the same words as for what decodes and is no text.
  }
  throw noPack(`${shown(path)} is not text in UTF-8. Save it as “UTF-8” in your editor; pictures do not belong here.`)
}
