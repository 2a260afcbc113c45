import { useParams } from '@tanstack/react-router'
import type { CoverageGrid as Grid } from '#shared/coverage/coverage.ts'
import { GroupId } from '#shared/groups/group.ts'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { LinkTo, useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { COVERS } from './cover-order.ts'
import { CoverageGrid } from './CoverageGrid.tsx'
import { CoverMark } from './CoverMark.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

/** Who of a group has had which topic of its plan. */
export function CoverageScreen() {
  const { groupId } = useParams({ strict: false })
  const id = GroupId.safeParse(groupId)
  return id.success ? <GroupCoverage groupId={id.data} /> : <NoGroup />
}

function GroupCoverage({ groupId }: { readonly groupId: GroupId }) {
  const t = useWords()
  const onDate = useToday()
  const group = useCall('groups.get', { groupId, onDate })
  const { data: grid, error } = useCall('coverage.ofGroup', { groupId, onDate })
  if (group.data === null) return <NoGroup />
  const fault = error ?? group.error
  if (fault !== null) return <Banner tone="error">{fault.message}</Banner>
  if (grid === undefined || group.data === undefined) return <Skeleton lines={10} />
  const facts = {
    clients: t('clients', { count: grid.clients.length }),
    topics: t('topics', { count: grid.topics.length }),
    day: formatDay(onDate),
  }
  return (
    <Page
      width="full"
      back={<LinkTo path={`/groups/${groupId}`}>{t('toGroup')}</LinkTo>}
      title={<UserText>{t('titleOf', { group: group.data.name })}</UserText>}
      meta={t('facts', facts)}
      actions={<LinkTo path="/make-ups">{t('makeUpsLink')}</LinkTo>}
    >
      <GridOrNothing grid={grid} />
    </Page>
  )
}

function GridOrNothing({ grid }: { readonly grid: Grid }) {
  const t = useWords()
  if (grid.clients.length === 0 || grid.topics.length === 0)
    return (
      <EmptyState title={t('emptyTitle')}>{t(grid.clients.length === 0 ? 'emptyClients' : 'emptyTopics')}</EmptyState>
    )
  return (
    <>
      <div className={styles['head']}>
        <ul className={styles['legend']} aria-label={t('legend')}>
          {COVERS.map(cover => (
            <li key={cover}>
              <CoverMark cover={cover} /> {t(`cover.${cover}`)}
            </li>
          ))}
        </ul>
        <span className={styles['small']}>{t('gridHelp')}</span>
      </div>
      <CoverageGrid grid={grid} />
    </>
  )
}

function NoGroup() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <EmptyState title={t('notFoundTitle')} action={<Button onPress={() => goTo('/groups')}>{t('toGroups')}</Button>}>
      {t('notFoundText')}
    </EmptyState>
  )
}
