import { formatDayLong, formatTimeRange } from '#renderer/app/day.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { PrepCard } from '#shared/sessions/prep.ts'
import { factsOf, factsWithoutNames, numbersOf } from './prep-facts.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import styles from '#renderer/app/internal-sheet.module.css'
import { useWords, words } from './prep.words.ts'
import type { PrintJob } from './use-internal-print.ts'
import type { Tonight } from './use-tonight.ts'

/** Day, time and place of the meeting in one line. */
export function whenAndWhere({ date, startsAt, endsAt, place }: PrepCard): string {
  const time = startsAt === null || endsAt === null ? words('noTime') : formatTimeRange(startsAt, endsAt)
  return [formatDayLong(date), time, place].filter(part => part !== null).join(' · ')
}

interface Props {
  readonly card: PrepCard
  readonly tonight: Tonight
  readonly job: PrintJob
}

/** The prep card on one page; without names it shows numbers and initials, and nothing that was typed about anybody [SE16]. */
export function PrepPaper({ card, tonight, job }: Props) {
  const t = useWords()
  const hasNames = job.what === 'prep-card'
  const numbers = numbersOf(card.expected)
  const staff = card.staff.map(({ name }) => name).join(', ')
  const under = [whenAndWhere(card), hasNames && staff !== '' ? staff : null].filter(part => part !== null).join(' · ')
  return (
    <InternalSheet title={card.groupName} under={under} stamp={job.stamp} paper={job.paper}>
      <PaperTopic tonight={tonight} />
      <h2>{t('paperExpected', { count: card.expected.length })}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['number']}>{t('paperNumber')}</th>
            <th className={styles['who']}>{t(hasNames ? 'paperName' : 'paperInitials')}</th>
            <th>{t('paperKnow')}</th>
          </tr>
        </thead>
        <tbody>
          {card.expected.map((client, index) => (
            <tr key={client.clientId}>
              <td className={styles['number']}>{index + 1}</td>
              <th scope="row" className={styles['who']}>
                <UserText>{hasNames ? client.name : client.initials}</UserText>
              </th>
              <td>
                <UserText>
                  {(hasNames ? factsOf(client) : factsWithoutNames(client, numbers))
                    .map(({ text }) => text)
                    .join(' · ')}
                </UserText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </InternalSheet>
  )
}

function PaperTopic({ tonight: { topic, reason, needs, plan } }: { readonly tonight: Tonight }) {
  const t = useWords()
  if (topic === null) return null
  return (
    <>
      <h2>{t('paperTopic', { topic: topic.title })}</h2>
      <p>
        {topic.moduleTitle} · {reason}
      </p>
      <div className={styles['columns']}>
        <div>
          <h2>{t('materials')}</h2>
          {needs.length === 0 ? (
            t('noMaterials')
          ) : (
            <ul className={styles['list']}>
              {needs.map(need => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          )}
        </div>
        {plan !== null && (
          <div>
            <h2>{t('plan', { minutes: plan.lengthMinutes })}</h2>
            <ol className={styles['list']}>
              {plan.segments.map(({ name, minutes }) => (
                <li key={name}>
                  {name}, {t('minutesShort', { minutes })}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </>
  )
}
