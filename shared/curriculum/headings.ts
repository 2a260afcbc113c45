import { closest } from './closest.ts'
import type { Findings } from './fault.ts'
import { type Part, type Section, splitParts } from './read-markdown.ts'

interface Named {
  readonly name: string
  readonly line: number
}

// What people call these parts elsewhere.
const ALSO_CALLED: readonly (readonly [RegExp, string])[] = [
  [/^(objectives?|goals?|purpose|learning objectives?)$/i, 'Aim'],
  [/^(outcomes?|take-?aways?|learning outcomes?)$/i, 'Each person leaves with'],
  [/^(supplies|you need|what you need)$/i, 'Materials'],
  [/^(room set-?up|set-?up|setting)$/i, 'Room'],
  [/^(agenda|schedule|outline|timeline|session plan)$/i, 'Plan'],
  [/^(facilitator('s)? guide|leader guide|instructions|script)$/i, 'Guide'],
  [/^(role-?plays?|exercises?|activity)$/i, 'Role-play or exercise'],
  [/^(challenges|problems|difficulties|common snags|troubleshooting)$/i, 'Snags'],
  [/^(powerpoint|presentation)$/i, 'Slides'],
  [/^(worksheets?|hand-?outs)$/i, 'Handout'],
  [/^(homework|assignments?|practice|next week)$/i, 'Between sessions'],
  [/^(review|follow-?up|homework review)$/i, 'Review next time'],
  [/^(safety|risks?|risk|warnings?|cautions?|safety notes?)$/i, 'Safety cues'],
  [/^(documentation|progress notes?|notes?|charting)$/i, 'Note phrases'],
  [/^(questions|discussion questions|process questions)$/i, 'Discussion'],
  [/^(closing|wrap-?up|end)$/i, 'Close'],
]

/** Reports which of the `wanted` headings are missing, doubled or out of order, and every heading beyond them with what may be meant. */
export function checkHeadings(found: readonly Named[], wanted: readonly string[], at: number, { report }: Findings) {
  const names = found.map(item => item.name)
  const meant = new Set<string>()
  const missing = wanted.filter(name => !names.includes(name))
  for (const [index, { name, line }] of found.entries()) {
    const guess = wanted.includes(name) ? null : guessOf(name, missing)
    if (guess !== null) {
      meant.add(guess)
      report(line, `The heading "${short(name)}" is not known here. Did you mean "${guess}"?`)
    } else if (!wanted.includes(name))
      report(line, `The heading "${short(name)}" does not belong here. Expected: ${wanted.join(' · ')}.`)
    else if (names.indexOf(name) !== index) report(line, `The heading "${name}" stands here a second time.`)
  }
  for (const name of missing.filter(name => !meant.has(name))) report(at, `The heading "${name}" is missing.`)
  const places = found
    .filter(item => wanted.includes(item.name))
    .map(item => ({ ...item, place: wanted.indexOf(item.name) }))
  const late = places.find(
    (item, index) => item.place < Math.max(-1, ...places.slice(0, index).map(before => before.place)),
  )
  if (late !== undefined)
    report(late.line, `The heading "${late.name}" stands too late: the order is ${wanted.join(' · ')}.`)
}

function guessOf(name: string, missing: readonly string[]): string | null {
  const near = closest(name, missing)
  if (near !== null) return near
  const also = ALSO_CALLED.find(([pattern, title]) => missing.includes(title) && pattern.test(name.trim()))
  return also?.[1] ?? null
}

const short = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

/** The parts of a section by title, with the headings checked; a missing part is empty. */
export function readParts(section: Section, wanted: readonly string[], findings: Findings) {
  const { lead, parts } = splitParts(section, findings.lines)
  checkHeadings(
    parts.map(part => ({ name: part.title, line: part.line })),
    wanted,
    section.line,
    findings,
  )
  for (const part of parts)
    if (part.blocks.length === 0) findings.report(part.line, `Nothing stands under the heading "${part.title}".`)
  return {
    lead,
    parts,
    of: (title: string): Part => parts.find(part => part.title === title) ?? { title, line: section.line, blocks: [] },
  }
}
