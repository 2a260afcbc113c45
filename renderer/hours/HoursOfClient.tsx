import type { ClientId } from '#shared/clients/client.ts'
import { formatDay, formatMinutes, useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { HoursBar } from './HoursBar.tsx'
import styles from './hours.module.css'
import { useWords } from './hours.words.ts'

const WEEKS = 8

/** The last eight weeks of one client, newest first, each with the target it had. */
export function HoursOfClient({ clientId }: { readonly clientId: ClientId }) {
  const t = useWords()
  const date = useToday()
  const { data: weeks, error } = useCall('hours.ofClient', { clientId, date, weeks: WEEKS })
  return (
    <Card as="section" title={t('lastWeeks')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {weeks === undefined && error === null && <Skeleton lines={4} />}
      <dl className={styles['lastWeeks']}>
        {weeks?.map(({ from, minutes, targetMinutes }) => (
          <div key={from}>
            <dt>{t('weekOf', { day: formatDay(from) })}</dt>
            <dd>
              {targetMinutes > 0
                ? t('ofMinutes', { had: formatMinutes(minutes), target: formatMinutes(targetMinutes) })
                : formatMinutes(minutes)}
            </dd>
            <HoursBar had={minutes} target={targetMinutes} />
          </div>
        ))}
      </dl>
    </Card>
  )
}
