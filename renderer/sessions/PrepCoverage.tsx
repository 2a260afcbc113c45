import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { TopicCover } from '#shared/coverage/coverage.ts'
import { countCover, type PrepCard, type TopicForTonight } from '#shared/sessions/prep.ts'
import { useWords } from './prep.words.ts'
import styles from './prep.module.css'
import type { Tonight } from './use-tonight.ts'

/** A plan longer than this is shown by its neediest topics first. */
const SHOWN = 12
const COVERS: readonly TopicCover[] = ['had', 'made-up', 'missed', 'not-offered']

interface Props {
  readonly card: PrepCard
  readonly tonight: Tonight
}

/** Each topic of the plan with how many of those expected have had, made up, missed or never got it; pressed, who. */
export function PrepCoverage({ card, tonight }: Props) {
  const t = useWords()
  const [isWhole, setWhole] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const shown = isWhole || card.topics.length <= SHOWN ? card.topics : neediest(card)
  return (
    <section className={styles['section']} aria-labelledby="prep-coverage">
      <h2 id="prep-coverage">{t('coverage')}</h2>
      <p className={styles['small']}>{t(card.topics.length === 0 ? 'coverageNone' : 'coverageHelp')}</p>
      <ul className={styles['topics']}>
        {shown.map(topic => (
          <TopicRow
            key={topic.topicId}
            topic={topic}
            card={card}
            tonight={tonight}
            isOpen={openId === topic.topicId}
            onToggle={() => setOpenId(openId === topic.topicId ? null : topic.topicId)}
          />
        ))}
      </ul>
      {shown.length < card.topics.length && (
        <Button onPress={() => setWhole(true)}>{t('showAll', { count: card.topics.length })}</Button>
      )}
    </section>
  )
}

/** The topics that most of those expected have not had, in the plan's order among equals; the suggested one always. */
function neediest({ topics, suggestion }: PrepCard): TopicForTonight[] {
  const need = (topic: TopicForTonight) => {
    const counts = countCover(topic.cover)
    return topic.topicId === suggestion?.topicId ? Infinity : counts.missed + counts['not-offered']
  }
  return topics.toSorted((a, b) => need(b) - need(a)).slice(0, SHOWN)
}

interface RowProps extends Props {
  readonly topic: TopicForTonight
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function TopicRow({ topic, card, tonight, isOpen, onToggle }: RowProps) {
  const t = useWords()
  const counts = countCover(topic.cover)
  const isTonight = tonight.topic?.topicId === topic.topicId
  const names = (cover: TopicCover) =>
    card.expected.filter((_, index) => topic.cover[index] === cover).map(client => client.name)
  const whoId = `who-${topic.topicId.replace('/', '-')}`
  return (
    <li className={isTonight ? styles['rowTonight'] : styles['row']}>
      <button type="button" className={styles['open']} aria-expanded={isOpen} aria-controls={whoId} onClick={onToggle}>
        <span className={styles['rowTitle']}>
          <b>{topic.title}</b>
          {isTonight && <Chip tone="present">{t(markOf(card, tonight))}</Chip>}
        </span>
        <span className={styles['bar']} aria-hidden>
          {COVERS.map(
            cover => counts[cover] > 0 && <i key={cover} data-cover={cover} style={{ flexGrow: counts[cover] }} />,
          )}
        </span>
        <span className={styles['small']}>
          {COVERS.filter(cover => counts[cover] > 0)
            .map(cover => t('coverCount', { count: counts[cover], what: t(`cover.${cover}`) }))
            .join(' · ')}
        </span>
        <Icon name="chevron" size={1.1} />
      </button>
      <div id={whoId} className={styles['who']} hidden={!isOpen}>
        {COVERS.filter(cover => counts[cover] > 0).map(cover => (
          <p key={cover}>
            <UserText>{t('whoCover', { what: t(`cover.${cover}`), names: names(cover).join(', ') })}</UserText>
          </p>
        ))}
        <Button
          isPressed={isTonight}
          aria-label={t('useName', { topic: topic.title })}
          onPress={() => tonight.pick(topic.topicId === card.suggestion?.topicId ? null : topic)}
        >
          {t('use')}
        </Button>
      </div>
    </li>
  )
}

function markOf({ suggestion }: PrepCard, { isOwn }: Tonight) {
  if (isOwn) return 'yours'
  return suggestion?.isChosen === true ? 'chosen' : 'suggested'
}
