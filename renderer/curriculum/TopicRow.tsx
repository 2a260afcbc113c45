import { memo } from 'react'
import type { FoundPassage } from '#shared/curriculum/search-texts.ts'
import type { GivenTopic } from '#shared/curriculum/topic-note.ts'
import type { TopicSummary } from '#shared/curriculum/topic.ts'
import { formatDay } from '#renderer/app/day.ts'
import { RowLink } from '#renderer/app/LinkTo.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { isUnverified } from './crosswalk.ts'
import { useWords } from './curriculum.words.ts'
import { forgetAhead, readAhead, readAheadSoon } from './read-ahead.ts'
import styles from './library.module.css'

interface Props {
  readonly topic: TopicSummary
  /** Where in its text the searched words stand. */
  readonly passages: readonly FoundPassage[]
  readonly isFavourite: boolean
  readonly onMark: (topicId: string, isFavourite: boolean) => void
  /** When it was last given, as far as this person may know. */
  readonly given: GivenTopic | null
  /** Said where topics of several modules stand together. */
  readonly withModule: boolean
}

/** One topic in the library; the whole row opens it, a passage found opens it there. */
export const TopicRow = memo(function TopicRow({ topic, passages, isFavourite, onMark, given, withModule }: Props) {
  const t = useWords()
  const path = `/curriculum/${topic.id}`
  const ahead = () => readAhead(topic.id)
  return (
    <li className={styles.row} onPointerEnter={() => readAheadSoon(topic.id)} onPointerLeave={forgetAhead}>
      <div className={styles.what}>
        <RowLink path={path} className={styles.link} onFocus={ahead} onPointerDown={ahead}>
          {topic.title}
        </RowLink>
        {withModule && <span className={styles.quiet}>{topic.moduleTitle}</span>}
        <p className={styles.summary}>{topic.summary}</p>
        {passages.map((passage, at) => (
          <Passage key={at} path={path} passage={passage} onLikely={ahead} />
        ))}
      </div>
      <div className={styles.marks}>
        <span className={styles.lengths}>{t('lengths', { list: topic.lengths.join(' · ') })}</span>
        {topic.stages.map(stage => (
          <Chip key={stage}>{t(`stage.${stage}`)}</Chip>
        ))}
        {topic.form === 'short' && <Chip>{t('short')}</Chip>}
        {isUnverified(topic.crosswalk) && <Chip tone="late">{t('unverified')}</Chip>}
        {given !== null && (
          <span className={styles.given}>
            {t('lastGiven', { day: formatDay(given.lastOn), times: t('times', { count: given.times }) })}
          </span>
        )}
      </div>
      {/* A plain button: there may be a hundred and more of them. */}
      <button
        type="button"
        className={styles.star}
        aria-pressed={isFavourite}
        aria-label={t('favouriteNamed', { topic: topic.title })}
        onClick={() => onMark(topic.id, !isFavourite)}
      >
        <Icon name="star" />
      </button>
    </li>
  )
})

interface PassageProps {
  readonly path: string
  readonly passage: FoundPassage
  readonly onLikely: () => void
}

function Passage({ path, passage: { part, within, snippet }, onLikely }: PassageProps) {
  const t = useWords()
  const at = within === null ? '' : `&at=${within.at}`
  return (
    <RowLink path={`${path}?part=${part}${at}`} className={styles.passage} onFocus={onLikely} onPointerDown={onLikely}>
      <span className={styles.where}>
        {within === null ? t(part) : t('within', { part: t(part), name: within.name })}
      </span>
      <span>{snippet.map(({ text, isMatch }, place) => (isMatch ? <mark key={place}>{text}</mark> : text))}</span>
    </RowLink>
  )
}
