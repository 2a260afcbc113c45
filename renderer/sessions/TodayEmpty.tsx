import type { GroupInList } from '#shared/groups/group.ts'
import { formatDayLong, formatTime } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { nextMeetingAfter } from './day-order.ts'
import { useWords } from './sessions.words.ts'

interface Props {
  readonly today: string
  readonly groups: readonly GroupInList[]
  readonly onStartOther: () => void
}

/** A day without meetings: what to do first, or when the next group meets. */
export function TodayEmpty({ today, groups, onStartOther }: Props) {
  const t = useWords()
  const goTo = useGoTo()
  if (groups.length === 0)
    return (
      <EmptyState
        title={t('noGroups')}
        action={
          <>
            <Button variant="primary" onPress={() => goTo('/groups/new')}>
              {t('makeGroup')}
            </Button>
            <Button onPress={() => goTo('/clients/import')}>{t('importRoster')}</Button>
          </>
        }
      >
        {t('noGroupsHelp')}
      </EmptyState>
    )
  const next = nextMeetingAfter(today, groups)
  const nextWords =
    next === null
      ? ''
      : t('nextOn', { group: next.groupName, day: formatDayLong(next.date), time: formatTime(next.startsAt) })
  return (
    <EmptyState
      title={t('noneToday')}
      action={
        <Button variant="primary" onPress={onStartOther}>
          {t('startAnother')}
        </Button>
      }
    >
      {[nextWords, t('noneTodayHelp')].join(' ').trim()}
    </EmptyState>
  )
}
