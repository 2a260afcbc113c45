import { useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { ToLibrary } from './ToLibrary.tsx'
import { TopicSurrounded } from './TopicSurrounded.tsx'
import { TrackAbout } from './TrackAbout.tsx'
import { TrackCalendar } from './TrackCalendar.tsx'
import { TrackChecklists } from './TrackChecklists.tsx'
import { TrackCoLeaders } from './TrackCoLeaders.tsx'
import { TrackGroups } from './TrackGroups.tsx'
import { useTrack, type TrackView } from './use-track.ts'
import { useWords } from './track.words.ts'
import styles from './track.module.css'

const VIEWS = ['about', 'calendar', 'sessions', 'coLeaders', 'groups'] as const
type View = (typeof VIEWS)[number]

/** A track over its weeks: what it is and is not, its calendar and hours, individual sessions and co-leaders, and the way to its groups. */
export function TrackScreen() {
  const { trackId = '' } = useParams({ strict: false })
  const t = useWords()
  const { view, error, isMissing } = useTrack(trackId)
  if (error !== null) return <Banner tone="error">{error}</Banner>
  if (isMissing) return <NoTrack />
  if (view === null) return <Skeleton lines={10} label={t('loading')} />
  return <WholeTrack view={view} />
}

function WholeTrack({ view }: { readonly view: TrackView }) {
  const t = useWords()
  const { track, module } = view
  const [shown, show] = useShownView(track.id)
  const maySetUp = useHasRole(rosterWriters)
  const content: Readonly<Record<View, ReactNode>> = {
    about: <TrackAbout track={track} />,
    calendar: <TrackCalendar view={view} />,
    sessions: <TrackChecklists track={track} />,
    coLeaders: <TrackCoLeaders track={track} />,
    groups: <TrackGroups track={track} />,
  }
  const topics = new Set([...track.parts.flatMap(part => part.topicIds), ...track.electives.map(one => one.topicId)])
  return (
    <TopicSurrounded sources={track.sources}>
      <Page
        title={track.title}
        meta={t('meta', { weeks: track.weeks, topics: t('topics', { count: topics.size }) })}
        back={<ToLibrary />}
      >
        {module.note !== null && <p className={styles.note}>{module.note}</p>}
        <Tabs
          label={t('views')}
          selected={shown}
          onChange={show}
          tabs={VIEWS.filter(id => id !== 'groups' || maySetUp).map(id => ({
            id,
            label: t(id),
            content: content[id],
          }))}
        />
      </Page>
    </TopicSurrounded>
  )
}

/** Which part is shown stands in the address: other screens lead to one, and the way back finds it again. */
function useShownView(trackId: string): [View, (id: string) => void] {
  const goTo = useGoTo()
  const { part } = useSearch({ strict: false }) as { part?: unknown } // whatever the address holds
  const shown = VIEWS.find(id => id === part) ?? 'about'
  return [shown, id => goTo(`/curriculum/${trackId}?part=${id}`)]
}

function NoTrack() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <Page title={t('noTrackTitle')} back={<ToLibrary />}>
      <EmptyState
        title={t('noTrackTitle')}
        action={<Button onPress={() => goTo('/curriculum')}>{t('toLibrary')}</Button>}
      >
        {t('noTrackText')}
      </EmptyState>
    </Page>
  )
}
