import { recordWriters, rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { GroupInList } from '#shared/groups/group.ts'
import { formatDayLong, formatTime } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
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
  const mayStart = useHasRole(recordWriters)
  const mayMakeGroups = useHasRole(rosterWriters)
  if (groups.length === 0) {
    if (mayStart) return <NoneOfOnesOwn today={today} onStartOther={onStartOther} />
    return mayMakeGroups ? <FirstGroup /> : <EmptyState title={t('noneAssigned')}>{t('noneAssignedHelp')}</EmptyState>
  }
  const next = nextMeetingAfter(today, groups)
  const nextWords =
    next === null
      ? ''
      : t('nextOn', { group: next.groupName, day: formatDayLong(next.date), time: formatTime(next.startsAt) })
  return (
    <EmptyState
      title={t('noneToday')}
      {...(mayStart && {
        action: (
          <Button variant="primary" onPress={onStartOther}>
            {t('startAnother')}
          </Button>
        ),
      })}
    >
      {[nextWords, mayStart ? t('noneTodayHelp') : ''].join(' ').trim()}
    </EmptyState>
  )
}

function FirstGroup() {
  const t = useWords()
  const goTo = useGoTo()
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
}

/** Nothing is set up, or every group is a colleague's: then one of those can be covered. */
function NoneOfOnesOwn({ today, onStartOther }: Omit<Props, 'groups'>) {
  const t = useWords()
  const goTo = useGoTo()
  const { data: others, error } = useCall('groups.others', { today })
  if (error === null && others === undefined) return null
  if (others === undefined || others.length === 0) return <FirstGroup />
  return (
    <EmptyState
      title={t('noneOfYours')}
      action={
        <>
          <Button variant="primary" onPress={onStartOther}>
            {t('cover')}
          </Button>
          <Button onPress={() => goTo('/groups/new')}>{t('makeAGroup')}</Button>
        </>
      }
    >
      {t('noneOfYoursHelp')}
    </EmptyState>
  )
}
