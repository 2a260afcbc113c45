import type { CheckIn } from '#shared/checkins/checkin.ts'
import type { ClientFacts, SessionFacts } from '#shared/notes/note-content.ts'
import { formatTime, formatTimeRange } from '#renderer/app/day.ts'
import { words } from './note-view.words.ts'
import { zoneName } from './note-times.ts'

const minutesWords = (count: number) => words('minutes', { count })

/** When a session was held, in its own zone, with its minutes: "5:30 – 7:00 pm EST (90 minutes)". */
export function timeWords({ startedAt, endedAt, timeZone, minutes }: SessionFacts): string {
  const zone = zoneName(startedAt, timeZone)
  return endedAt === null
    ? words('timeFrom', { time: formatTime(startedAt, timeZone), zone })
    : words('timeRange', {
        range: formatTimeRange(startedAt, endedAt, timeZone),
        zone,
        minutes: minutesWords(minutes),
      })
}

/** The breaks of a session in words; null without any. */
export const breakWords = ({ breaks, timeZone }: SessionFacts): string | null =>
  breaks.length === 0
    ? null
    : words('breaks', {
        count: breaks.length,
        list: breaks.map(({ from, until }) => formatTimeRange(from, until, timeZone)).join(', '),
      })

/** Someone's name with their credentials behind it. */
export const whoWords = ({
  name,
  credentials,
}: {
  readonly name: string
  readonly credentials: string | null
}): string => (credentials === null ? name : words('who', { name, credentials }))

export const staffWords = ({ staff }: SessionFacts): string[] =>
  staff.map(one => words('staffWords', { who: whoWords(one), role: words(`role.${one.role}`) }))

export const topicWords = ({ deliveries }: SessionFacts): string[] =>
  deliveries.map(({ title, minutes }) => words('topic', { title, minutes: minutesWords(minutes) }))

/** How many were there, clients, visitors and staff. */
export function presentWords({ present, visitors, staff }: SessionFacts): string {
  const counts = [
    words('presentCount', { count: present }),
    ...(visitors > 0 ? [words('visitors', { count: visitors })] : []),
    words('staffCount', { count: staff.filter(({ role }) => role !== 'observer').length }),
  ]
  return counts.join(', ')
}

/** What was recorded of a client's presence, as one sentence. */
export function attendanceWords(client: ClientFacts, timeZone: string): string {
  const spans = [...client.intervals]
    .sort((a, b) => (a.cameAt < b.cameAt ? -1 : 1))
    .map(({ cameAt, leftAt }) =>
      words('span', {
        from: formatTime(cameAt, timeZone),
        until: leftAt === null ? words('toEnd') : formatTime(leftAt, timeZone),
      }),
    )
  const minutes = [
    minutesWords(client.minutes),
    ...(client.units === null ? [] : [words('units', { count: client.units })]),
  ]
  return words('attended', {
    status: words(`status.${client.status}`),
    modality: words(`modality.${client.modality}`),
    spans: spans.join(', '),
    minutes: minutes.join(', '),
  })
}

/** What a client said in the round, each answer by itself; empty when nothing was recorded. */
export function checkInWords(checkIn: CheckIn | null): string[] {
  if (checkIn === null) return []
  const { craving, mood, used, homework, passed } = checkIn
  return [
    craving === null ? null : words('craving', { value: craving }),
    mood === null ? null : words('mood', { value: mood }),
    used === null ? null : words(`used.${used}`),
    homework === null ? null : words(`homework.${homework}`),
    passed.length === 0 ? null : words('passed', { list: passed.map(one => words(`question.${one}`)).join(', ') }),
  ].filter(said => said !== null)
}
