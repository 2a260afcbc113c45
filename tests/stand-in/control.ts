import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/*
 * How a test speaks with a running stand-in: a folder named by STAND_IN_CONTROL.
 * answers.jsonl  written by the test: one JSON line for each dialog to come, taken in order
 * events.jsonl   written by the test: one JSON line for each thing that happens to the computer
 * asked.jsonl    written by the stand-in: one JSON line for each dialog shown, print, opened link
 */
const folder = process.env['STAND_IN_CONTROL']
if (folder !== undefined) mkdirSync(folder, { recursive: true })
const file = (name: string) => join(folder ?? '', `${name}.jsonl`)

/** One answer to a dialog; see tests/support/browser.ts. */
export interface Answer {
  readonly path?: string
  readonly paths?: string[]
  readonly response?: number
  readonly cancel?: boolean
}

function takeLines(name: string): unknown[] {
  if (folder === undefined || !existsSync(file(name))) return []
  // Just made, and not written yet: the write is told of too, and what is written to a file that was taken away is lost.
  if (statSync(file(name)).size === 0) return []
  const taken = `${file(name)}.taken`
  renameSync(file(name), taken) // a line written from now on goes to a new file
  const lines = readFileSync(taken, 'utf8').split('\n').filter(Boolean)
  rmSync(taken)
  return lines.map(line => JSON.parse(line))
}

/** The next answer a test has laid out, or null. */
export function nextAnswer(): Answer | null {
  const [first, ...rest] = takeLines('answers') as Answer[] // a test wrote them
  if (rest.length > 0) writeFileSync(file('answers'), rest.map(line => `${JSON.stringify(line)}\n`).join(''))
  return first ?? null
}

/** Notes for the test what the app asked of the computer. */
export function noteAsked(what: string, details: unknown): void {
  if (folder !== undefined) appendFileSync(file('asked'), `${JSON.stringify({ what, details })}\n`)
}

type Heard = (event: Record<string, unknown>) => void
const listeners: Heard[] = []

function readEvents(): void {
  for (const line of takeLines('events')) for (const heard of listeners) heard(line as Record<string, unknown>) // one object a line
}

/** Calls back for each event that a test lays out: `{ "on": "powerMonitor", "event": "resume" }`, `{ "menu": "Lock" }`, `{ "idleSeconds": 700 }`, `{ "displays": [] }`. */
export function onControl(heard: Heard): void {
  listeners.push(heard)
  if (folder === undefined || listeners.length > 1) return
  watch(folder, (_change, name) => void (name === 'events.jsonl' && readEvents())).unref()
  // What was laid out before the app came, once everybody listens.
  setImmediate(readEvents)
}
