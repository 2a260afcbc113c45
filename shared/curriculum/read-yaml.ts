import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type * as z from 'zod'
import { closest } from './closest.ts'
import type { Report } from './fault.ts'
import { CURLY_QUOTES, reportMistakes, sayYamlError } from './yaml-faults.ts'

// Nesting costs a YAML parser time without end; no honest entry needs more.
const MAX_CHARACTERS = 10_000
const MAX_BRACKETS = 60

/** Reads YAML against a schema; anchors, aliases and tags are refused. Null when anything was reported. */
export function readYaml<T>(text: string, firstLine: number, schema: z.ZodType<T>, report: Report): T | null {
  if (text.length > MAX_CHARACTERS || (text.match(/[[{]|-\s(?=-\s)/g)?.length ?? 0) > MAX_BRACKETS) {
    report(firstLine, `Here stand more than ${MAX_CHARACTERS} characters or ${MAX_BRACKETS} brackets.`)
    return null
  }
  const counter = new LineCounter()
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    logLevel: 'silent',
    prettyErrors: false,
  })
  const [error] = document.errors
  if (error !== undefined) {
    // The first only: what follows a mistake in YAML is mostly its echo.
    if (reportMistakes(text, firstLine, report)) return null
    const offset = error.code === 'MISSING_CHAR' ? startOf(document, error.pos[0]) : error.pos[0]
    report(lineAt(offset), sayYamlError(error.code, error.message))
    return null
  }
  if (refusesTricks(document, lineAt, report)) return null
  if (!isMap(document.contents)) {
    if (!reportMistakes(text, firstLine, report))
      report(firstLine, 'Here must stand lines of the form "key: value", as in "title: An evening plan".')
    return null
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  const isCurly = refusesCurlyQuotes(text, firstLine, report)
  if (parsed.success) return isCurly ? null : parsed.data
  const { issues } = parsed.error
  const meant = meantKeys(issues, document)
  for (const issue of issues) reportIssue(issue, { document, meant }, at => report(lineAt(at.offset), at.reason))
  return null
}

/** Quotation marks of a word processor around a whole text would become part of it. */
function refusesCurlyQuotes(text: string, firstLine: number, report: Report): boolean {
  const at = text.split('\n').findIndex(line => /^[\p{L}-]+:\s*[“„].*[”“]\s*$/u.test(line))
  if (at >= 0) report(firstLine + at, CURLY_QUOTES)
  return at >= 0
}

/** For each unknown entry the missing one that is spelled almost like it. */
function meantKeys(issues: readonly z.core.$ZodIssue[], document: Document): Map<string, string> {
  const missing = issues
    .filter(issue => issue.path.length === 1 && !document.hasIn(issue.path))
    .map(issue => String(issue.path[0]))
  const unknown = issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  return new Map(
    unknown.flatMap(key => {
      const name = closest(key, missing)
      return name === null ? [] : [[key, name]]
    }),
  )
}

/** A quotation mark that is never closed is missed at the very end; the person looks for it where the text began. */
function startOf(document: Document, offset: number): number {
  let start = offset
  visit(document, {
    Scalar(_key, { range }) {
      if (range && range[0] < offset && range[2] >= offset) start = range[0]
    },
  })
  return start
}

function refusesTricks(document: Document, lineAt: (offset: number) => number, report: Report): boolean {
  let found = false
  visit(document, {
    Node(_key, node) {
      const tagged = node.tag !== undefined && !isAlias(node)
      if (!isAlias(node) && !('anchor' in node && node.anchor !== undefined) && !tagged) return
      report(lineAt(node.range?.[0] ?? 0), 'Anchors (&), aliases (*) and tags (!) of YAML are not used here.')
      found = true
    },
  })
  return found
}

type Path = readonly PropertyKey[]

function reportIssue(
  issue: z.core.$ZodIssue,
  { document, meant }: { document: Document; meant: ReadonlyMap<string, string> },
  tell: (fault: { offset: number; reason: string }) => void,
) {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const name = meant.get(key)
      tell({
        offset: offsetOf(document, [...issue.path, key]),
        reason: `"${key.slice(0, 60)}" is not an entry that is known here.${name === undefined ? '' : ` Did you mean "${name}"?`}`,
      })
    }
    return
  }
  const missing = issue.path.length > 0 && !document.hasIn(issue.path)
  if (missing && [...meant.values()].includes(String(issue.path[0]))) return
  const reason = missing ? `The entry "${issue.path.map(String).join('.')}" is missing.` : `${capital(issue.message)}.`
  tell({ offset: offsetOf(document, issue.path), reason })
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Where a key stands; the start when it is missing, since then there is no better place. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
      if (pair === undefined) return offset
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
