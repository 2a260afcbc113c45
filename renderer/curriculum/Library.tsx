import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import type { GivenTopic } from '#shared/curriculum/topic-note.ts'
import type { Module, TopicSummary } from '#shared/curriculum/topic.ts'
import type { TrackSummary } from '#shared/curriculum/track.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { useWords } from './curriculum.words.ts'
import { everyTopic, findTopics, isNarrowed, type ShownTopic } from './find-topics.ts'
import { FoundTopics } from './FoundTopics.tsx'
import { useLibraryFilter } from './library-filter.ts'
import { LibraryFilters } from './LibraryFilters.tsx'
import { useFavourites } from './use-favourites.ts'
import styles from './library.module.css'

export interface LibraryContent {
  readonly modules: readonly Module[]
  readonly topics: readonly TopicSummary[]
  readonly tracks: readonly TrackSummary[]
}

interface Props extends LibraryContent {
  /** By topic id, as far as this person may read it. */
  readonly given: ReadonlyMap<string, GivenTopic>
}

// A button that goes with what it undid leaves the focus to the field above.
const focusOn = (inside: HTMLElement | null, what: string) => inside?.querySelector<HTMLElement>(what)?.focus()

/** The filters, and the topics that suit them: by module, or best first when words are searched for. */
export function Library({ modules, topics, tracks, given }: Props) {
  const t = useWords()
  const [filter, setFilter] = useLibraryFilter()
  const { ids: favourites, mark, problem } = useFavourites()
  // The field shows each letter at once; the list follows when there is time.
  const shown = useDeferredValue(filter)
  const words = shown.text.trim()
  const { data: inText } = useCall('curriculum.search', { text: words })
  const found = useMemo(
    () => findTopics(topics, shown, { favourites, inText: inText ?? [] }),
    [topics, shown, favourites, inText],
  )
  const filters = useRef<HTMLDivElement>(null)
  const showAll = () => {
    setFilter(everyTopic)
    focusOn(filters.current, 'input')
  }
  const { onlyFavourites } = shown
  const onMark = useCallback(
    (topicId: string, isFavourite: boolean) => {
      mark(topicId, isFavourite)
      if (onlyFavourites) focusOn(filters.current, '[role="switch"]')
    },
    [mark, onlyFavourites],
  )
  return (
    <>
      <div ref={filters}>
        <LibraryFilters filter={filter} modules={modules} topics={topics} onChange={setFilter} />
      </div>
      <Count found={found} isNarrowed={isNarrowed(shown)} onShowAll={showAll} />
      {problem !== null && <ErrorText>{problem}</ErrorText>}
      {found.length === 0 && (
        <EmptyState title={t('nothingTitle')} action={<Button onPress={showAll}>{t('showAll')}</Button>}>
          {t(onlyFavourites && favourites.size === 0 ? 'noFavouritesText' : 'nothingText')}
        </EmptyState>
      )}
      <FoundTopics
        modules={modules}
        tracks={tracks}
        found={found}
        isSearch={words !== ''}
        isNarrowed={isNarrowed(shown)}
        favourites={favourites}
        onMark={onMark}
        given={given}
      />
    </>
  )
}

interface CountProps {
  readonly found: readonly ShownTopic[]
  readonly isNarrowed: boolean
  readonly onShowAll: () => void
}

/** How many were found, and the way back to all; its line stays when it is empty, so that nothing below moves. */
function Count({ found, isNarrowed: isShown, onShowAll }: CountProps) {
  const t = useWords()
  const isSaid = isShown && found.length > 0
  return (
    <div className={styles.found}>
      <span role="status">{isSaid && t('found', { count: found.length })}</span>
      {isSaid && (
        <Button variant="plain" onPress={onShowAll}>
          {t('showAll')}
        </Button>
      )}
    </div>
  )
}
