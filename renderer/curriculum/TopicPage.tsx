import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { recordReaders, rosterReaders } from '#shared/facilitators/role-sets.ts'
import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { topicActions } from '#renderer/app/topic-parts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { useWords } from './curriculum.words.ts'
import { DeliveredBanner, type Delivered } from './DeliveredBanner.tsx'
import { FavouriteButton } from './FavouriteButton.tsx'
import { useLibraryFilter } from './library-filter.ts'
import { SectionNav } from './SectionNav.tsx'
import { NoteTeaser } from './NoteTeaser.tsx'
import { placeInTopic } from './place-in-topic.ts'
import { showAfterArrival } from './show-after-arrival.ts'
import { ToLibrary } from './ToLibrary.tsx'
import { TopicBeside } from './TopicBeside.tsx'
import { TopicBody } from './TopicBody.tsx'
import { TopicSurrounded } from './TopicSurrounded.tsx'
import { sectionsOf, type BesideId } from './topic-sections.ts'
import { useFirstDrawn } from './use-first-drawn.ts'
import styles from './topic.module.css'

interface Props {
  readonly topic: Topic
  /** Set when this is what was taught on some day, which may differ from the topic as it is now. */
  readonly delivered?: Delivered
  readonly deliveryId?: DeliveryId
}

/**
 * A topic's page: the plan for the length at hand, all its parts, and beside them what the clinic knows of it. Its first
 * frame holds what is seen first, and the headings of the rest.
 */
export function TopicPage({ topic, delivered, deliveryId }: Props) {
  const t = useWords()
  const isWhole = useFirstDrawn()
  const [length, setLength] = useFirstLength(topic)
  const plan = useMemo(() => scaledPlan(topic, length), [topic, length])
  const ids = useMemo(() => sectionsOf(topic), [topic])
  const beside = useBeside(delivered !== undefined)
  useAskedPlace(isWhole)
  useFocusKept()
  return (
    <TopicSurrounded sources={topic.sources}>
      <Page
        title={topic.title}
        back={<ToLibrary />}
        actions={
          <>
            {delivered === undefined && <FavouriteButton topicId={topic.id} />}
            {topicActions.map(({ id, Part }) => (
              <Part key={id} topic={topic} lengthMinutes={length} deliveryId={deliveryId} />
            ))}
          </>
        }
      >
        {delivered !== undefined && <DeliveredBanner topic={topic} delivered={delivered} />}
        <div className={styles.head}>
          <p className={styles.summary}>{topic.summary}</p>
          <div className={styles.length}>
            <RadioChoice
              label={t('lengthInMinutes')}
              direction="row"
              value={String(length)}
              onChange={chosen => setLength(Number(chosen))}
              options={topic.lengths.map(minutes => ({ id: String(minutes), label: minutes }))}
            />
          </div>
        </div>
        {beside.includes('clinicNote') && <NoteTeaser topicId={topic.id} />}
        <div className={styles.columns}>
          <SectionNav ids={ids} beside={beside} />
          <div className={styles.body}>
            <TopicBody topic={topic} plan={plan} ids={ids} isWhole={isWhole} />
          </div>
          <aside className={styles.aside} aria-label={t('facts')}>
            <TopicBeside topic={topic} ids={beside} isWhole={isWhole} />
          </aside>
        </div>
      </Page>
    </TopicSurrounded>
  )
}

/** Begins with the length that the library was narrowed to, else with the longest. */
function useFirstLength({ lengths }: Topic) {
  const [{ length }] = useLibraryFilter()
  return useState(length !== null && lengths.includes(length) ? length : (lengths.at(-1) ?? 0))
}

/** What stands beside the text: an earlier text is only read, and nobody is asked what they may not see. */
function useBeside(isPast: boolean): BesideId[] {
  const readsNote = useHasRole(rosterReaders)
  const readsSessions = useHasRole(recordReaders)
  if (isPast) return ['facts']
  return [...(readsNote ? (['clinicNote'] as const) : []), ...(readsSessions ? (['given'] as const) : []), 'facts']
}

/** Opens at the part that the address names, as a find in the text does, once all parts are there. */
function useAskedPlace(isWhole: boolean): void {
  const { part, at } = useSearch({ strict: false }) as { part?: unknown; at?: unknown } // whatever the address holds
  useEffect(() => {
    if (!isWhole || typeof part !== 'string') return undefined
    return showAfterArrival(() => placeInTopic(part, at === undefined ? null : Number(at)))
  }, [isWhole, part, at])
}

/** Between two versions of a topic the address changes in its search part alone: the focus goes on from the heading. */
function useFocusKept(): void {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('#main h1')
    if (heading === null || document.activeElement !== document.body) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [])
}
