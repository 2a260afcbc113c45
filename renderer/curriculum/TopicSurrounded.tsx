import { useMemo, type ReactNode } from 'react'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { usePreferences } from '#renderer/app/preferences.ts'
import { useWords } from './curriculum.words.ts'
import { TopicSurroundings } from './topic-surroundings.ts'

interface Props {
  /** The works the topic cites, in its order. */
  readonly sources: readonly string[]
  readonly children: ReactNode
}

/** Gives the text of a topic on a screen of the desk its citations, the clinic's numbers and the way to the bibliography. */
export function TopicSurrounded({ sources, children }: Props) {
  const t = useWords()
  const { localNumbers } = usePreferences()
  const value = useMemo<TopicSurroundings>(
    () => ({
      sources,
      localNumbers,
      linkOfSource: id => <LinkTo path={`/curriculum/sources?source=${id}`}>{t('inBibliography')}</LinkTo>,
    }),
    [sources, localNumbers, t],
  )
  return <TopicSurroundings value={value}>{children}</TopicSurroundings>
}
