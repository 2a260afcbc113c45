import * as z from 'zod'

const FOCUSABLE = 'button, a[href], input, textarea, select, [tabindex]'
const MOST_SAID = 200

/** Where somebody stood on the screen: which of its parts had the focus, and the caret in a text. */
const Cursor = z.object({
  tag: z.string(),
  /** What it is called; of several that are called the same, which one. */
  called: z.string(),
  nth: z.number(),
  from: z.number().nullable(),
  until: z.number().nullable(),
})
type Cursor = z.infer<typeof Cursor>

const isText = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

function called(element: Element): string {
  const labels = isText(element) ? [...(element.labels ?? [])].map(label => label.textContent).join(' ') : ''
  const name = element.getAttribute('aria-label') ?? (labels === '' ? element.textContent : labels)
  return name.slice(0, MOST_SAID)
}

const alike = (screen: Element, { tag, called: name }: Pick<Cursor, 'tag' | 'called'>) =>
  [...screen.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    element => element.localName === tag && called(element) === name,
  )

/** Where the focus stands in this part of the page; null when it is elsewhere. */
export function cursorIn(screen: Element): Cursor | null {
  const element = document.activeElement
  if (element === null || element === screen || !screen.contains(element) || element.localName === 'h1') return null
  const like = { tag: element.localName, called: called(element) }
  const nth = alike(screen, like).findIndex(one => one === element)
  if (nth < 0) return null
  const [from, until] = isText(element) ? [element.selectionStart, element.selectionEnd] : [null, null]
  return { ...like, nth, from, until }
}

/** Puts the focus and the caret back; gives whether that part is there. */
export function goToCursor(screen: Element, { from, until, nth, ...like }: Cursor): boolean {
  const element = alike(screen, like)[nth]
  if (element === undefined) return false
  element.focus()
  if (isText(element) && from !== null) element.setSelectionRange(from, until ?? from)
  return true
}

/** What was kept of a cursor; null when it is no such thing. */
export function readCursor(text: string): Cursor | null {
  const kept = Cursor.safeParse(JSON.parse(text))
  return kept.success ? kept.data : null
}
