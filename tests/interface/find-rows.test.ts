import { describe, expect, test } from 'vitest'
import { findSections, matchingCommands } from '#renderer/find/find-rows.ts'
import { Found } from '#shared/find/found.ts'

const anAction = (id: string, label: string) => ({ id, label, run: () => undefined })
const actions = [anAction('clients.add', 'Add a client'), anAction('vault.lock', 'Lock'), anAction('go.today', 'Today')]
const id = (end: number) => `0197a000-0000-7000-8000-00000000000${end}`
const nothing = { clients: [], groups: [], topics: [], notes: [] }

describe('commands in Find', () => {
  test('match by the beginnings of their words, in any order, without regard to capitals or accents', () => {
    const ids = (text: string) => matchingCommands(actions, text).map(action => action.id)
    expect([ids(''), ids('CLI ad'), ids('lóck'), ids('ock'), ids('add lock')]).toEqual([
      ['clients.add', 'vault.lock', 'go.today'],
      ['clients.add'],
      ['vault.lock'],
      [],
      [],
    ])
  })
})

describe('what Find lists', () => {
  test('leaves empty kinds out and puts commands last once something was looked for', () => {
    const found = Found.parse({
      clients: [{ id: id(1), name: 'Ana Brooks', recordNumber: null }],
      groups: [],
      topics: [{ id: 'paws/what-it-is', title: 'What it is', moduleTitle: 'Post-Acute Withdrawal Syndrome' }],
      notes: [
        {
          noteId: id(3),
          sessionId: id(2),
          clientId: null,
          clientName: null,
          groupName: 'Evening',
          heldOn: '2026-11-20',
          snippet: [],
          isSigned: false,
          isVoid: false,
        },
      ],
    })
    const sections = findSections(found, actions.slice(0, 1))
    expect(
      sections.map(({ kind, rows }) => [kind, rows.map(row => (row.kind === 'command' ? row.action.id : row.path))]),
    ).toEqual([
      ['clients', [`/clients/${id(1)}`]],
      ['topics', ['/curriculum/paws/what-it-is']],
      ['notes', [`/sessions/${id(2)}`]],
      ['commands', ['clients.add']],
    ])
  })

  test('shows no more of a kind than the list holds, and says that there are more', () => {
    const groups = Array.from({ length: 6 }, (_, index) => ({ id: id(index), name: `Group ${index}` }))
    const countsOf = (length: number) =>
      findSections(Found.parse({ ...nothing, groups: groups.slice(0, length) }), []).map(({ rows, hasMore }) => [
        rows.length,
        hasMore,
      ])
    expect([countsOf(5), countsOf(6)]).toEqual([[[5, false]], [[5, true]]])
  })

  test('is nothing when nothing fits', () => {
    expect([findSections(Found.parse(nothing), []), findSections(null, [])]).toEqual([[], []])
  })
})
