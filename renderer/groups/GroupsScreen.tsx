import { useState } from 'react'
import { LinkTo, useGoTo } from '#renderer/app/LinkTo.tsx'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { GroupInList } from '#shared/groups/group.ts'
import { meetingLines } from './meeting-text.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Every standing group: when it meets, and how full it is. Ended ones behind a switch. */
export function GroupsScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const mayAdd = useHasRole(rosterWriters)
  const [withEnded, setWithEnded] = useState(false)
  const groups = useCall('groups.list', { today, withEnded: true })
  const shown = groups.data?.filter(({ endsOn }) => withEnded || endsOn === null || endsOn >= today)
  const hasEnded = groups.data?.some(({ endsOn }) => endsOn !== null && endsOn < today) ?? false
  const isEmpty = shown?.length === 0
  return (
    <Page
      title={t('title')}
      meta={shown && !isEmpty && t('count', { count: shown.length })}
      actions={
        <>
          {mayAdd && (
            <Button variant="primary" onPress={() => goTo('/groups/new')}>
              {t('add')}
            </Button>
          )}
          {hasEnded && (
            <SwitchField isSelected={withEnded} onChange={setWithEnded}>
              {t('showEnded')}
            </SwitchField>
          )}
        </>
      }
    >
      {groups.error && <Banner tone="error">{groups.error.message}</Banner>}
      {groups.data === undefined && !groups.error && <Skeleton lines={6} />}
      {isEmpty && (
        <EmptyState title={t(groups.data?.length === 0 ? 'emptyTitle' : 'allEndedTitle')}>
          {t(groups.data?.length !== 0 ? 'allEndedText' : mayAdd ? 'emptyText' : 'emptyToRead')}
        </EmptyState>
      )}
      <ul className={styles.list} aria-label={t('listName')}>
        {shown?.map(group => (
          <GroupRow key={group.id} group={group} today={today} />
        ))}
      </ul>
    </Page>
  )
}

function GroupRow({ group, today }: { group: GroupInList; today: string }) {
  const t = useWords()
  const meets = meetingLines(group.meetings)
  const hasEnded = group.endsOn !== null && group.endsOn < today
  return (
    <li className={styles.groupRow}>
      <div className={styles.what}>
        <LinkTo path={`/groups/${group.id}`}>
          <UserText>{group.name}</UserText>
        </LinkTo>
        <span className={styles.muted}>
          {t(`kind.${group.kind}`)} · {t(group.isOpen ? 'open' : 'closed')}
          {group.endsOn !== null && ` · ${t(hasEnded ? 'ended' : 'endsOn', { date: formatDay(group.endsOn) })}`}
        </span>
      </div>
      <div className={styles.when}>
        {meets.length === 0 ? (
          <span className={styles.muted}>{t('noMeetings')}</span>
        ) : (
          meets.map(line => <span key={line}>{line}</span>)
        )}
        {group.place !== null && (
          <span className={styles.muted}>
            <UserText>{group.place}</UserText>
          </span>
        )}
      </div>
      <div className={styles.places}>
        <span>{t('places', { enrolled: group.enrolled, capacity: group.capacity })}</span>
        <PlacesChip group={group} />
        {group.waiting > 0 && <span className={styles.muted}>{t('waiting', { count: group.waiting })}</span>}
      </div>
    </li>
  )
}

function PlacesChip({ group: { enrolled, capacity } }: { group: GroupInList }) {
  const t = useWords()
  if (enrolled > capacity) return <Chip tone="absent">{t('over', { count: enrolled - capacity })}</Chip>
  if (enrolled === capacity) return <Chip tone="absent">{t('full')}</Chip>
  return enrolled === capacity - 1 ? <Chip tone="late">{t('oneLeft')}</Chip> : null
}
