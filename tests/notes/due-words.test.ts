import { expect, test } from 'vitest'
import { bySession, leftWords } from '#renderer/signing/due-words.ts'
import { OwedNote } from '#shared/notes/signed-note.ts'

const owed = (session: number, fields: Partial<OwedNote>): OwedNote =>
  OwedNote.parse({
    sessionId: `00000000-0000-4000-8000-00000000000${session}`,
    groupName: 'Evening',
    heldOn: '2026-11-24',
    startedAt: '2026-11-24T22:30:00.000Z',
    clientId: null,
    clientName: null,
    noteId: null,
    isBegun: false,
    isMine: true,
    dueOn: '2026-11-27',
    isOverdue: false,
    minutesLeft: 0,
    ...fields,
  })

test.each([
  [{ minutesLeft: -1, isOverdue: true }, 'Overdue, was due Nov 27, 2026'],
  [{ minutesLeft: 45 }, 'Due today, 45 min left'],
  [{ minutesLeft: 119 }, 'Due today, 1 h 59 min left'],
  [{ minutesLeft: 400 }, 'Due today, 6 h left'],
  [{ minutesLeft: 1_440 }, 'Due today, 24 h left'],
  [{ minutesLeft: 1_441 }, 'Due tomorrow, Nov 27, 2026'],
  [{ minutesLeft: 2_880 }, 'Due tomorrow, Nov 27, 2026'],
  [{ minutesLeft: 2_881 }, 'Due Nov 27, 2026, 2 days left'],
])('with %o a note is said to be: %s', (fields, said) => {
  expect(leftWords(owed(1, fields))).toBe(said)
})

test('notes stand by session, in the order of the most urgent', () => {
  const notes = [
    owed(2, { minutesLeft: -100 }),
    owed(1, { minutesLeft: 5 }),
    owed(2, { minutesLeft: 5, clientName: 'Ana' }),
  ]
  expect(
    bySession(notes).map(({ first, notes: list }) => [first.sessionId.at(-1), list.map(note => note.clientName)]),
  ).toEqual([
    ['2', [null, 'Ana']],
    ['1', [null]],
  ])
})
