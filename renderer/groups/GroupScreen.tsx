import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { GroupOut } from '#renderer/app/out-parts.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { recordReaders, rosterWriters } from '#shared/facilitators/role-sets.ts'
import { GroupId, type GroupDetail } from '#shared/groups/group.ts'
import { DaysOff } from './DaysOff.tsx'
import { GroupFacts } from './GroupFacts.tsx'
import { LastSessions } from './LastSessions.tsx'
import { meetingLines, nextMeetingDay } from './meeting-text.ts'
import { NoteFormat } from './NoteFormat.tsx'
import { Roster } from './Roster.tsx'
import { Substitutes } from './Substitutes.tsx'
import { WaitingList } from './WaitingList.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** One group: its roster as of a day, who waits, days off, substitutes and the last sessions. */
export function GroupScreen() {
  const { groupId } = useParams({ strict: false })
  const id = GroupId.safeParse(groupId)
  return id.success ? <GroupRecord groupId={id.data} /> : <GroupNotFound />
}

function GroupRecord({ groupId }: { groupId: GroupId }) {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const mayChange = useHasRole(rosterWriters)
  const seesSessions = useHasRole(recordReaders)
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const onDate = chosenDay ?? today
  const record = useCall('groups.get', { groupId, onDate })
  const group = record.data
  if (record.error) return <Banner tone="error">{record.error.message}</Banner>
  if (group === undefined) return <Skeleton lines={8} />
  if (group === null) return <GroupNotFound />
  const next = nextMeetingDay(group, today)
  return (
    <Page
      title={<UserText>{group.name}</UserText>}
      meta={<When group={group} />}
      actions={
        <>
          {seesSessions && <Button onPress={() => goTo(`/groups/${groupId}/coverage`)}>{t('coverage')}</Button>}
          {seesSessions && next !== null && (
            <Button onPress={() => goTo(`/prep/${groupId}/${next}`)}>{t('prep', { day: formatDay(next) })}</Button>
          )}
          {seesSessions && <Button onPress={() => goTo(`/hours?groupId=${groupId}`)}>{t('hoursOfWeek')}</Button>}
          {mayChange && <Button onPress={() => goTo(`/groups/${groupId}/edit`)}>{t('edit')}</Button>}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Roster group={group} onDate={onDate} setOnDate={setChosenDay} />
          <WaitingList group={group} />
          {seesSessions && <LastSessions groupId={groupId} />}
          {seesSessions && <GroupOut groupId={groupId} />}
        </div>
        <aside className={styles.side}>
          <GroupFacts group={group} />
          <NoteFormat groupId={groupId} />
          <DaysOff group={group} />
          <Substitutes group={group} />
        </aside>
      </div>
    </Page>
  )
}

function When({ group }: { group: GroupDetail }) {
  const meets = meetingLines(group.meetings).join(' · ')
  return (
    <span className={styles.muted}>
      {meets}
      {meets !== '' && group.place !== null && ' · '}
      {group.place !== null && <UserText>{group.place}</UserText>}
    </span>
  )
}

function GroupNotFound() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <EmptyState title={t('notFoundTitle')} action={<Button onPress={() => goTo('/groups')}>{t('toGroups')}</Button>}>
      {t('notFoundText')}
    </EmptyState>
  )
}
