import type { Track, TrackPart } from '#shared/curriculum/track.ts'
import type { CurriculumPlan, GroupKind, Meeting } from './group.ts'

/** The weekdays that a group of so many meetings a week begins with: a beginning, and the clinic's to change. */
const DAYS: Readonly<Record<number, readonly number[]>> = { 1: [2], 2: [1, 3], 3: [1, 3, 5], 4: [1, 2, 3, 4] }
const EVENING = '17:30'

/** The parts of a track, those for groups of this kind first. */
export const partsFor = ({ parts }: Pick<Track, 'parts'>, kind: GroupKind): TrackPart[] => [
  ...parts.filter(part => part.groupKind === kind),
  ...parts.filter(part => part.groupKind !== kind),
]

/** The curriculum plan that takes a part over whole. */
export const planOf = ({ mode, topicIds }: TrackPart, isOpen: boolean): CurriculumPlan => ({
  mode: mode === 'free' || (mode === 'ordered-when-closed' && isOpen) ? 'free' : 'ordered',
  topicIds: [...topicIds],
})

/** The meetings of a part's week, on days and at a time to begin from. */
export const meetingsOf = ({ perWeek, minutes }: TrackPart): Meeting[] =>
  (DAYS[perWeek] ?? [1, 2, 3, 4, 5, 6, 7].slice(0, perWeek)).map(weekday => ({
    weekday,
    startsAt: EVENING,
    durationMinutes: minutes,
  }))
