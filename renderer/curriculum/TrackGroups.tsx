import type { Track, TrackPart } from '#shared/curriculum/track.ts'
import { useToday } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './track.words.ts'
import styles from './track.module.css'

/** The forms of a track's groups, each to be looked at and saved by itself; and which groups of these kinds there are already. */
export function TrackGroups({ track }: { readonly track: Track }) {
  const t = useWords()
  const { data } = useCall('groups.list', { today: useToday(), withEnded: false })
  return (
    <div className={styles.views}>
      <div className={styles.prose}>
        <h2>{t('groupsTitle')}</h2>
        <p>{t('groupsText')}</p>
      </div>
      <ul className={styles.groups} aria-label={t('groupsTitle')}>
        {track.parts.map(part => (
          <GroupOfPart
            key={part.id}
            trackId={track.id}
            part={part}
            here={data?.filter(({ kind }) => kind === part.groupKind).map(({ name }) => name)}
          />
        ))}
      </ul>
    </div>
  )
}

interface PartProps {
  readonly trackId: string
  readonly part: TrackPart
  /** Names of groups of its kind; unset until they are known. */
  readonly here: readonly string[] | undefined
}

function GroupOfPart({ trackId, part, here }: PartProps) {
  const t = useWords()
  const goTo = useGoTo()
  const { id, title, perWeek, minutes, topicIds } = part
  const topics = t('topics', { count: topicIds.length })
  return (
    <li className={styles.group}>
      <div>
        <h3>{title}</h3>
        <p className={styles.quiet}>{t('groupFacts', { perWeek, minutes, topics })}</p>
        {here !== undefined && (
          <p className={styles.quiet}>
            <UserText>{here.length === 0 ? t('hereNone') : t('here', { list: here.join(', ') })}</UserText>
          </p>
        )}
      </div>
      <Button
        aria-label={t('setUpOf', { part: title })}
        onPress={() => goTo(`/groups/new?track=${trackId}&part=${id}`)}
      >
        {t('setUp')}
      </Button>
    </li>
  )
}
