import { isHeldIn, type TrackPart } from '#shared/curriculum/track.ts'

/** Hours of groups a week below which care for adults is no intensive outpatient care, in minutes [HR9]. */
export const IOP_MINUTES = 9 * 60

type Part = Pick<TrackPart, 'id' | 'minutes' | 'perWeek' | 'fromWeek' | 'untilWeek'>

/** Weeks of a track with equal sums, both included; `untilWeek` null: on and on. */
export interface TrackWeeks {
  readonly fromWeek: number
  readonly untilWeek: number | null
  readonly minutes: number
  /** What is missing of nine hours; 0 after the track's weeks, when it is continuing care [HR9]. */
  readonly missingMinutes: number
}

/** Group minutes of one week of a track; `own` are a clinic's own minutes a week of some of its parts [HR9]. */
export const minutesOfWeek = (
  parts: readonly Part[],
  inWeek: number,
  own: Readonly<Record<string, number>> = {},
): number =>
  parts
    .filter(part => isHeldIn(part, inWeek))
    .reduce((sum, part) => sum + (own[part.id] ?? part.minutes * part.perWeek), 0)

/** The weeks of a track with their sums, weeks of one sum together [HR9]. */
export function trackWeeks(
  { parts, weeks }: { readonly parts: readonly Part[]; readonly weeks: number },
  own: Readonly<Record<string, number>> = {},
): TrackWeeks[] {
  const goesOn = parts.some(part => part.untilWeek === null)
  const last = Math.max(weeks, ...parts.map(part => part.untilWeek ?? part.fromWeek)) + (goesOn ? 1 : 0)
  const sums = Array.from({ length: last }, (_, at) => minutesOfWeek(parts, at + 1, own))
  return sums.reduce<TrackWeeks[]>((spans, minutes, at) => {
    const inWeek = at + 1
    const before = spans.at(-1)
    const missingMinutes = inWeek > weeks ? 0 : Math.max(0, IOP_MINUTES - minutes)
    const untilWeek = goesOn && inWeek === last ? null : inWeek
    const isSame = before?.minutes === minutes && before.missingMinutes === missingMinutes
    return isSame
      ? [...spans.slice(0, -1), { ...before, untilWeek }]
      : [...spans, { fromWeek: inWeek, untilWeek, minutes, missingMinutes }]
  }, [])
}
