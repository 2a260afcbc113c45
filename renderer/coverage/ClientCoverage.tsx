import type { ClientId } from '#shared/clients/client.ts'
import type { TopicCover } from '#shared/coverage/coverage.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { Output } from '#shared/ipc/types.ts'
import { useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { AttendanceStrip } from './AttendanceStrip.tsx'
import { CoverMark } from './CoverMark.tsx'
import { MakeUpLine } from './MakeUpLine.tsx'
import { OfferButton } from './OfferButton.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

/** What stands out comes first: a missed topic is something to do. */
const ORDER = ['missed', 'made-up', 'had'] as const satisfies readonly TopicCover[]
const GROUP_WORD = { missed: 'groupMissed', 'made-up': 'groupMade-up', had: 'groupHad' } as const

/** How a client attends, what they have of each topic that concerned them, and their make-ups. */
export function ClientCoverage({ clientId }: { readonly clientId: ClientId }) {
  const t = useWords()
  const { data, error } = useCall('coverage.ofClient', { clientId, onDate: useToday() })
  return (
    <>
      <section aria-labelledby="client-attendance" className={styles['section']}>
        <h2 id="client-attendance">{t('attendance')}</h2>
        {error !== null && <Banner tone="error">{error.message}</Banner>}
        {data === undefined && error === null && <Skeleton lines={2} />}
        {data !== undefined && <AttendanceStrip entries={data.strip} />}
      </section>
      <section aria-labelledby="client-topics" className={styles['section']}>
        <h2 id="client-topics">{t('topicsTitle')}</h2>
        {data !== undefined && <Topics clientId={clientId} covered={data} />}
      </section>
    </>
  )
}

interface Props {
  readonly clientId: ClientId
  readonly covered: Output<'coverage.ofClient'>
}

function Topics({ clientId, covered: { topics, makeUps } }: Props) {
  const t = useWords()
  const mayWrite = useHasRole(recordWriters)
  const open = makeUps.filter(makeUp => makeUp.madeUpOn === null)
  const isOpen = (topicId: string) => open.some(makeUp => makeUp.topicId === topicId)
  // An offer of what was had by now, or was never given, stands among no missed topic.
  const others = makeUps.filter(({ topicId, madeUpOn }) => {
    const cover = topics.find(topic => topic.topicId === topicId)?.cover
    return madeUpOn === null && cover !== 'missed'
  })
  const groups = ORDER.map(cover => ({ cover, own: topics.filter(topic => topic.cover === cover) }))
  return (
    <>
      {topics.every(topic => topic.cover === 'not-offered') && open.length === 0 && (
        <p className={styles['small']}>{t('topicsNone')}</p>
      )}
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ cover, own }) => (
          <details key={cover} className={styles['cover']} open={cover !== 'had'}>
            <summary>
              <CoverMark cover={cover} /> {t(GROUP_WORD[cover], { count: own.length })}
            </summary>
            <ul className={styles['plain']}>
              {own.map(({ topicId, title, moduleTitle }) => (
                <li key={topicId}>
                  <span>
                    {title} <span className={styles['small']}>{moduleTitle}</span>
                  </span>
                  {cover === 'missed' && mayWrite && !isOpen(topicId) && (
                    <OfferButton clientId={clientId} topicId={topicId} title={title} />
                  )}
                  {makeUps
                    .filter(makeUp => makeUp.topicId === topicId && cover !== 'had')
                    .map(makeUp => (
                      <MakeUpLine key={makeUp.makeUpId} makeUp={makeUp} mayWrite={mayWrite} />
                    ))}
                </li>
              ))}
            </ul>
          </details>
        ))}
      {others.length > 0 && (
        <ul className={styles['plain']} aria-label={t('makeUpsLink')}>
          {others.map(makeUp => (
            <li key={makeUp.makeUpId}>
              <MakeUpLine makeUp={makeUp} mayWrite={mayWrite} withTopic />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
