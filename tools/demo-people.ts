import type { NewGoal } from '#shared/goals/goal.ts'
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

const NOTES = {
  intervention: [
    'Asked two open questions about the hardest hour of the day.',
    'Guided the map of times and places.',
    'Reviewed the task from last time.',
    'Invited to the ruler exercise and summarised the reasons named for the goal.',
  ],
  response: [
    'Worked on the weekly chart and told the group about one entry.',
    'Wrote one plan for Friday evening.',
    'Spoke twice without being asked; listened in the round.',
    'Took part in the pairs and kept the task short.',
  ],
  plan: [
    'Fills in the chart until next time.',
    'Tries the plan on Friday and tells how it went.',
    'Calls one person before the weekend.',
    'Brings the card next time.',
  ],
} as const

/** A made-up group note. */
export const GROUP_NOTE =
  'Introduced the topic, guided the exercise in pairs, closed with one action each. Energy steady throughout.'

/** A made-up part of a note. */
export const demoNotes = (part: keyof typeof NOTES, turn: number): string =>
  NOTES[part][turn % NOTES[part].length] ?? GROUP_NOTE

const GOALS = [
  [
    'Goes home past the bar on payday.',
    'Three paydays without stopping there.',
    'Take the other bus on the next three paydays.',
  ],
  [
    'Sleeps four hours and wakes with cravings.',
    'Seven hours of sleep on five nights a week.',
    'Screens off at ten; chart filled in each morning.',
  ],
  ['Has nobody to call in a hard hour.', 'Two people who know and pick up.', 'Ask one person this week.'],
] as const

/** A made-up goal of the client in this place of a group; null for those without one. */
export function demoGoal(place: number, targetOn: string): NewGoal | null {
  const [problem, goal, objective] = GOALS[place] ?? []
  if (problem === undefined || goal === undefined || objective === undefined) return null
  return { problem, goal, objective, targetOn, readiness: 'action', status: 'open' }
}
