import type { NewGroup } from '#shared/groups/group.ts'
import { addDays, weekdayOf } from '#shared/sessions/clock.ts'

// Everyone here is made up.

type Names = readonly [first: string, last: string, preferred: string | null]

const NAMES: readonly (readonly Names[])[] = [
  [
    ['Ana', 'Brooks', null],
    ['Deandra', 'Carver', 'Dee'],
    ['Marcus', 'Ellison', null],
    ['Rosa', 'Alvarez', null],
    ['Samuel', 'Whitfield', 'Sam'],
    ['Theodore', 'Okafor', 'Theo'],
    ['Wen', 'Li', null],
    ['Yusuf', 'Demir', null],
    ['Priya', 'Nair', null],
  ],
  [
    ['Beatriz', 'Santos', 'Bia'],
    ['Colm', 'Hanlon', null],
    ['Esther', 'Mbeki', null],
    ['Frank', 'Dusault', null],
    ['Grace', 'Holloway', null],
    ['Hiro', 'Tanabe', null],
    ['Ines', 'Kovac', null],
  ],
  [
    ['Jamal', 'Rivers', null],
    ['Kirsten', 'Aalto', null],
    ['Leonard', 'Petrov', 'Leo'],
    ['Mina', 'Farrow', null],
    ['Noor', 'Haddad', null],
    ['Oscar', 'Lindqvist', null],
  ],
]

/** The clients of the group in this place: legal first and last name, and preferred name. */
export const demoNames = (group: number): readonly Names[] => NAMES[group] ?? []

const TOPICS = [
  'paws/what-it-is',
  'relapse-prevention/personal-warning-signs',
  'stages-of-change/overview-and-rulers',
  'matrix-model/ers-02-external-triggers',
]

/** Three groups that met over the last weeks; all of them meet today too. */
export function demoGroups(today: string, timeZone: string): NewGroup[] {
  const weekday = weekdayOf(today)
  const other = (weekday % 7) + 1
  const group = (name: string, kind: NewGroup['kind'], startsAt: string, place: string): NewGroup => ({
    name,
    kind,
    isOpen: true,
    capacity: 12,
    minimum: null,
    clientsPerStaff: null,
    serviceCode: null,
    place,
    startsOn: addDays(today, -28),
    endsOn: null,
    timeZone,
    meetings: [weekday, other].map(day => ({ weekday: day, startsAt, durationMinutes: 90 })),
    staff: [],
    plan: { mode: 'free', topicIds: TOPICS },
  })
  return [
    group('Evening Early Recovery', 'early-recovery-skills', '17:30', 'Room 2'),
    group('Morning IOP', 'relapse-prevention', '10:00', 'Room 1'),
    group('Family Education', 'family-education', '19:15', 'Room 1'),
  ]
}

const NOTES = [
  'Worked on the weekly chart. Facilitator asked two open questions about the hardest hour of the day.',
  'Facilitator guided the map of times and places; one plan written for Friday evening.',
  'Facilitator reviewed the task from last time and agreed the next one.',
  'Facilitator invited to the ruler exercise and summarised the reasons named for the goal.',
]
const GROUP_NOTE =
  'Introduced the topic, guided the exercise in pairs, closed with one action each. Energy steady throughout.'

/** A made-up note; the eleventh is a group note. */
export const demoNotes = (turn: number): string =>
  turn === 11 ? GROUP_NOTE : (NOTES[turn % NOTES.length] ?? GROUP_NOTE)
