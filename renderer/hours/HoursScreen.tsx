import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { GroupId } from '#shared/groups/group.ts'
import type { ClientWeek } from '#shared/hours/client-week.ts'
import { addDays } from '#shared/sessions/clock.ts'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { ClientWeeks } from './ClientWeeks.tsx'
import styles from './hours.module.css'
import { useWords } from './hours.words.ts'

const EVERY = 'every'
const DAYS = 7

/** The clinic's week: who has how many hours, whose target can still be reached, and by which meetings [HR5, HR6, HR7]. */
export function HoursScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const search: { groupId?: unknown } = useSearch({ strict: false })
  const asked = GroupId.safeParse(search.groupId)
  const [group, setGroup] = useState<string>(asked.success ? asked.data : EVERY)
  const [date, setDate] = useState(today)
  const chosen = GroupId.safeParse(group)
  const { data: week, error } = useCall('hours.week', { groupId: chosen.success ? chosen.data : null, date })
  const { data: groups } = useCall('groups.list', { today, withEnded: false })
  const back = asked.success ? `/groups/${asked.data}` : '/today'
  const options = [
    { id: EVERY, label: t('allGroups') },
    ...(groups ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
  ]
  const isThisWeek = week !== undefined && week.from <= today && today <= week.until
  return (
    <Page
      title={t('title')}
      meta={week && t('week', { from: formatDay(week.from), until: formatDay(week.until) })}
      back={
        <Button variant="plain" icon="back" onPress={() => goTo(back)}>
          {t(asked.success ? 'toGroup' : 'toToday')}
        </Button>
      }
    >
      <div className={styles['choose']}>
        <SelectField label={t('group')} options={options} value={group} onChange={setGroup} />
        <div className={styles['weeks']}>
          <Button onPress={() => setDate(addDays(date, -DAYS))}>{t('weekBefore')}</Button>
          {!isThisWeek && <Button onPress={() => setDate(today)}>{t('thisWeek')}</Button>}
          <Button onPress={() => setDate(addDays(date, DAYS))}>{t('weekAfter')}</Button>
        </div>
      </div>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {week === undefined && error === null && <Skeleton lines={6} />}
      {week?.clients.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {week !== undefined && week.clients.length > 0 && (
        <>
          <p className={styles['counts']} role="status">
            {t('counts', {
              reached: countOf(week.clients, 'reached'),
              within: countOf(week.clients, 'within-reach'),
              out: countOf(week.clients, 'out-of-reach'),
            })}
          </p>
          <ClientWeeks clients={week.clients} />
        </>
      )}
    </Page>
  )
}

const countOf = (clients: readonly ClientWeek[], reach: ClientWeek['reach']) =>
  clients.filter(client => client.reach === reach).length
