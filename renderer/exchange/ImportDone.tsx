import type * as z from 'zod'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { useToday } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import type { ImportResult } from '#shared/exchange/exchange.ts'
import { useWords } from './exchange.words.ts'
import styles from './import.module.css'

interface Props {
  readonly result: z.infer<typeof ImportResult>
  readonly leftOut: number
  readonly groupId: string | null
  readonly onAgain: () => void
}

/** What the import did, and where to go from here. */
export function ImportDone({ result, leftOut, groupId, onAgain }: Props) {
  const t = useWords()
  const goTo = useGoTo()
  const groups = useCall('groups.list', { today: useToday(), withEnded: true })
  const group = groups.data?.find(({ id }) => id === groupId)
  const parts = [
    t('doneAdded', { count: result.added }),
    ...(result.updated > 0 ? [t('doneUpdated', { count: result.updated })] : []),
    ...(groupId === null ? [] : [t('doneEnrolled', { count: result.enrolled })]),
    ...(result.alreadyEnrolled > 0 ? [t('doneAlready', { count: result.alreadyEnrolled })] : []),
    ...(leftOut > 0 ? [t('doneLeftOut', { count: leftOut })] : []),
  ]
  return (
    <Card as="section" title={t('doneTitle')} padding="roomy">
      <p className={styles.result} role="status">
        {parts.join(' · ')}
      </p>
      <div className={styles.footRow}>
        {groupId !== null && (
          <Button variant="primary" onPress={() => goTo(`/groups/${groupId}`)}>
            {group === undefined ? t('toGroup') : t('openGroup', { group: group.name })}
          </Button>
        )}
        <Button variant={groupId === null ? 'primary' : 'quiet'} onPress={() => goTo('/clients')}>
          {t('toClients')}
        </Button>
        <Button onPress={onAgain}>{t('importAnother')}</Button>
      </div>
    </Card>
  )
}
