import { fold } from '#shared/ipc/text.ts'
import { MOST_FOUND, type Found, type Snippet } from '#shared/find/found.ts'
import type { Action } from '#renderer/app/use-actions.ts'

/** One line of the list: where it goes or what it runs. */
export type FindRow =
  | { readonly kind: 'command'; readonly key: string; readonly action: Action }
  | {
      readonly kind: 'client'
      readonly key: string
      readonly path: string
      readonly name: string
      readonly recordNumber: string | null
    }
  | { readonly kind: 'group'; readonly key: string; readonly path: string; readonly name: string }
  | {
      readonly kind: 'topic'
      readonly key: string
      readonly path: string
      readonly title: string
      readonly moduleTitle: string
    }
  | {
      readonly kind: 'note'
      readonly key: string
      readonly path: string
      readonly clientName: string | null
      readonly groupName: string
      readonly heldOn: string
      readonly snippet: Snippet
      readonly isVoid: boolean
    }

export interface FindSection {
  readonly kind: 'commands' | 'clients' | 'groups' | 'topics' | 'notes'
  readonly rows: readonly FindRow[]
  /** There are more than the rows: their count is a least. */
  readonly hasMore: boolean
}

/** The commands whose words begin with every typed word; all of them when nothing is typed. */
export function matchingCommands(actions: readonly Action[], text: string): Action[] {
  const typed = fold(text).split(' ').filter(Boolean)
  return actions.filter(({ label }) => {
    const words = fold(label).split(/[^\p{L}\p{N}]+/u)
    return typed.every(part => words.some(word => word.startsWith(part)))
  })
}

/** What was found as sections of rows, empty ones left out; commands first while nothing is typed, else last. */
export function findSections(found: Found | null, actions: readonly Action[]): FindSection[] {
  const commands: FindSection = {
    kind: 'commands',
    rows: actions.map(action => ({ kind: 'command', key: `command-${action.id}`, action })),
    hasMore: false,
  }
  if (found === null) return [commands].filter(({ rows }) => rows.length > 0)
  const clients = found.clients.map((one): FindRow => ({
    kind: 'client',
    key: `client-${one.id}`,
    path: `/clients/${one.id}`,
    ...one,
  }))
  const groups = found.groups.map((one): FindRow => ({
    kind: 'group',
    key: `group-${one.id}`,
    path: `/groups/${one.id}`,
    name: one.name,
  }))
  const topics = found.topics.map((one): FindRow => ({
    kind: 'topic',
    key: `topic-${one.id}`,
    path: `/curriculum/${one.id}`,
    ...one,
  }))
  const notes = found.notes.map((one, index): FindRow => ({
    kind: 'note',
    key: `note-${index}`,
    path: one.isSigned ? `/notes/${one.noteId}` : `/sessions/${one.sessionId}`,
    ...one,
  }))
  const sections: FindSection[] = [
    capped('clients', clients),
    capped('groups', groups),
    capped('topics', topics),
    capped('notes', notes),
    commands,
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}

const capped = (kind: keyof Found, rows: readonly FindRow[]): FindSection => ({
  kind,
  rows: rows.slice(0, MOST_FOUND[kind]),
  hasMore: rows.length > MOST_FOUND[kind],
})
