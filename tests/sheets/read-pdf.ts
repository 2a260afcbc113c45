import { getDocument, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A tagged piece of a page in reading order: its role, and its words or what stands for them. */
export interface Tagged {
  readonly role: string
  readonly text: string
}

/** Some words where they stand: points from the left and the top of the page, the size of the letters in points. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Headings, paragraphs, lists' points, cells, figures; what stands in none of them is no part of it. */
  readonly tagged: readonly Tagged[]
  readonly runs: readonly Run[]
  /** All words on the page, its foot too, single spaces. */
  readonly text: string
}

/** A PDF as software that reads it aloud would see it. */
export interface Pdf {
  readonly title: string
  readonly language: string | null
  readonly isTagged: boolean
  readonly pages: readonly PdfPage[]
  /** Every heading with its depth, from 1, and its page, from 1. */
  readonly outline: readonly { readonly title: string; readonly depth: number; readonly page: number }[]
}

/** Reads a PDF. Throws when it is none. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)))
  const { info } = await document.getMetadata()
  const said = info as { Title?: string; Language?: string | null } // pdf.js types it as an object
  const outline = await outlineOf(document, (await document.getOutline()) ?? [], 1)
  const isTagged = pages.some(page => page.tagged.length > 0)
  await task.destroy()
  return { title: said.Title ?? '', language: said.Language ?? null, isTagged, pages, outline }
}

type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function outlineOf(document: PDFDocumentProxy, entries: Entry[], depth: number): Promise<Pdf['outline']> {
  const found: { title: string; depth: number; page: number }[] = []
  for (const { title, dest, items } of entries) {
    const [target] = (Array.isArray(dest) ? dest : []) as [Parameters<PDFDocumentProxy['getPageIndex']>[0]] // a page's reference stands first
    found.push({ title: words(title), depth, page: 1 + (await document.getPageIndex(target)) })
    found.push(...(await outlineOf(document, items as Entry[], depth + 1))) // entries within entries
  }
  return found
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [, , width = 0, height = 0] = page.view
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const byId = new Map<string, string>()
  const runs: Run[] = []
  const open: (string | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(one => one !== null)
      // A line's end is a space, where none stands already.
      if (id !== undefined && id !== null) byId.set(id, `${byId.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[] // six numbers, by pdf.js's documentation
      if (item.str.trim() !== '') runs.push({ text: item.str, x, y: height - y, size: Math.round(size * 100) / 100 })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item ? item.id : null)
  }
  const tree = (await page.getStructTree()) as Node | null // the same shape, with less said of it
  const text = words(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
  return { width, height, tagged: tree === null ? [] : taggedIn(tree, byId), runs, text }
}

/** What is listed by itself; anything else is gone into. */
const WHOLE = /^(H[1-6]|P|Lbl|TH|TD|Figure)$/

function taggedIn(node: Node, byId: ReadonlyMap<string, string>): Tagged[] {
  const { role = '', alt, children = [] } = node
  if (WHOLE.test(role) || (role === 'LBody' && !children.some(child => /^(P|L|Table)$/.test(child.role ?? ''))))
    return [{ role, text: alt ?? words(textIn(node, byId)) }]
  const own = /^(L|LI|Table|TR|Link)$/.test(role) ? [{ role, text: '' }] : []
  return [...own, ...children.flatMap(child => taggedIn(child, byId))]
}

const textIn = ({ id, children = [] }: Node, byId: ReadonlyMap<string, string>): string =>
  [id === undefined ? '' : (byId.get(id) ?? ''), ...children.map(child => textIn(child, byId))].join('')
