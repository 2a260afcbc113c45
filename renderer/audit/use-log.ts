import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDay, formatTime } from '#renderer/app/day.ts'
import { call } from '#renderer/app/call.ts'
import type { AuditCursor, AuditEvent, AuditFilter } from '#shared/audit/audit.ts'
import { dateIn } from '#shared/sessions/clock.ts'

const EVENTS_A_PAGE = 100

/** The log within a filter, page after page. */
export function useLog(filter: AuditFilter) {
  const pages = useInfiniteQuery({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) => call('audit.list', { filter, before: pageParam, limit: EVENTS_A_PAGE }),
    initialPageParam: null as AuditCursor | null, // the first page; the type would be null alone
    getNextPageParam: last => last.next,
    placeholderData: previous => previous,
  })
  const events: AuditEvent[] | undefined = pages.data?.pages.flatMap(page => page.events)
  return { ...pages, events }
}

/** An instant of the log on the clinic's clock, "Nov 22, 2026, 5:14 pm"; as it is stored when it is no instant. */
export function formatWhen(at: string, timeZone: string): string {
  if (Number.isNaN(Date.parse(at))) return at
  return `${formatDay(dateIn(timeZone, at))}, ${formatTime(at, timeZone)}`
}
