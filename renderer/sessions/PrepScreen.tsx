import { useParams, useSearch } from '@tanstack/react-router'
import { formatDayLong, formatTimeRange } from '#renderer/app/day.ts'
import { LinkTo, useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import type { PrepCard } from '#shared/sessions/prep.ts'
import { PrepCoverage } from './PrepCoverage.tsx'
import { PrepExpected } from './PrepExpected.tsx'
import { PrepFacts } from './PrepFacts.tsx'
import { PrepPrints } from './PrepPrints.tsx'
import { PrepTopic } from './PrepTopic.tsx'
import { useWords } from './prep.words.ts'
import styles from './prep.module.css'
import { useTonight } from './use-tonight.ts'

/** One meeting before it starts: who is expected, what to know, which topic, and what to print. */
export function PrepScreen() {
  const { groupId, date } = useParams({ strict: false })
  const { schedule }: { schedule?: unknown } = useSearch({ strict: false })
  const id = GroupId.safeParse(groupId)
  const day = CalendarDate.safeParse(date)
  if (!id.success || !day.success) return <NoMeeting />
  return <Prep groupId={id.data} date={day.data} scheduleId={ScheduleId.safeParse(schedule).data ?? null} />
}

interface PrepProps {
  readonly groupId: GroupId
  readonly date: string
  readonly scheduleId: ScheduleId | null
}

function Prep(asked: PrepProps) {
  const t = useWords()
  const { data: card, error } = useCall('sessions.prep', asked)
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  if (card === undefined) return <Skeleton lines={10} />
  return card === null ? <NoMeeting /> : <Card key={`${card.groupId} ${card.date}`} card={card} />
}

function Card({ card }: { readonly card: PrepCard }) {
  const t = useWords()
  const tonight = useTonight(card)
  const time =
    card.startsAt === null || card.endsAt === null ? t('noTime') : formatTimeRange(card.startsAt, card.endsAt)
  return (
    <Page
      back={<LinkTo path="/today">{t('back')}</LinkTo>}
      title={<UserText>{t('prepCardOf', { group: card.groupName })}</UserText>}
      meta={
        <UserText>{[formatDayLong(card.date), time, card.place].filter(part => part !== null).join(' · ')}</UserText>
      }
    >
      <StateBanner card={card} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <PrepTopic card={card} tonight={tonight} />
          <PrepExpected card={card} />
          <PrepCoverage card={card} tonight={tonight} />
        </div>
        <aside className={styles['side']} aria-label={t('facts')}>
          <PrepFacts card={card} />
          <PrepPrints card={card} tonight={tonight} />
        </aside>
      </div>
    </Page>
  )
}

function StateBanner({ card }: { readonly card: PrepCard }) {
  const t = useWords()
  const goTo = useGoTo()
  const { state, sessionId } = card
  if (state === 'planned') return null
  const reason = card.notHeldBecause ?? card.closedBecause ?? ''
  const open = sessionId !== null && <Button onPress={() => goTo(`/sessions/${sessionId}`)}>{t('openSession')}</Button>
  return (
    <Banner tone={state === 'closed' || state === 'not-held' ? 'warning' : 'info'} action={open || undefined}>
      <UserText>{t(`state.${state}`, { reason })}</UserText>
    </Banner>
  )
}

function NoMeeting() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <EmptyState title={t('none')} action={<Button onPress={() => goTo('/today')}>{t('toToday')}</Button>}>
      {t('noneHelp')}
    </EmptyState>
  )
}
