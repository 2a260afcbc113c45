import type { GivenInGroup } from '#shared/curriculum/topic-note.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './curriculum.words.ts'
import styles from './topic.module.css'

/** To which of one's groups the topic was given, when last, by whom and how often; the last one first. */
export function GivenHere({ topic }: { readonly topic: Topic }) {
  const t = useWords()
  const { data: given, error } = useCall('curriculum.givenIn', { topicId: topic.id })
  if (error !== null) return <ErrorText>{error.message}</ErrorText>
  if (given === undefined) return <Skeleton lines={2} />
  if (given.length === 0) return <p className={styles.quiet}>{t('givenNever')}</p>
  return (
    <ul className={styles.given}>
      {given.map(group => (
        <GivenIn key={group.groupId} topic={topic} group={group} />
      ))}
    </ul>
  )
}

function GivenIn({ topic, group }: { readonly topic: Topic; readonly group: GivenInGroup }) {
  const t = useWords()
  const { groupName, sessionId, deliveryId, lastOn, by, times, version } = group
  const said = { day: formatDay(lastOn), by: by.join(', ') }
  return (
    <li>
      <LinkTo path={`/sessions/${sessionId}`}>
        <UserText>{groupName}</UserText>
      </LinkTo>
      <span className={styles.quiet}>
        <UserText>{t(by.length === 0 ? 'givenInNobody' : 'givenIn', said)}</UserText> · {t('times', { count: times })}
      </span>
      {version !== topic.version && (
        <LinkTo path={`/curriculum/${topic.id}?delivered=${deliveryId}`} className={styles.small}>
          {t('givenVersion', { version })}
        </LinkTo>
      )}
    </li>
  )
}
