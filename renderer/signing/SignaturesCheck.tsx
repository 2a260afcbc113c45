import type { Output } from '#shared/ipc/types.ts'
import { recordReaders } from '#shared/facilitators/role-sets.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { useProgress } from '#renderer/app/use-progress.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

/** Checks every signature there is, with how far it is, and names each note that does not hold [NT8]. */
export function SignaturesCheck() {
  const t = useWords()
  const verify = useCommand('notes.verify')
  return (
    <Card as="section" title={t('checkTitle')} padding="roomy" className={styles['check']}>
      <p className={styles['quiet']}>{t('checkWhy')}</p>
      {verify.isPending && <Progress />}
      {verify.error !== null && <Banner tone="error">{verify.error.message}</Banner>}
      {verify.data !== undefined && <Result found={verify.data} onDismiss={verify.reset} />}
      <div>
        <Button isPending={verify.isPending} pendingLabel={t('checking')} onPress={() => verify.mutate(undefined)}>
          {t('check')}
        </Button>
      </div>
    </Card>
  )
}

function Progress() {
  const t = useWords()
  const progress = useProgress('notes.verify')
  if (progress === null) return null
  const { done, total } = progress
  return (
    <div className={styles['progress']}>
      <progress value={done} max={Math.max(total, 1)} aria-label={t('check')} />
      <span>{t('progress', { done, total })}</span>
    </div>
  )
}

interface ResultProps {
  readonly found: Output<'notes.verify'>
  readonly onDismiss: () => void
}

function Result({ found: { notes, faults }, onDismiss }: ResultProps) {
  const t = useWords()
  const mayRead = useHasRole(recordReaders)
  const away = { onDismiss, dismissLabel: t('dismiss') }
  if (faults.length === 0)
    return (
      <Banner tone="success" title={t('allHold')} {...away}>
        {t('allHoldText', { count: notes })}
      </Banner>
    )
  return (
    <Banner tone="error" title={t('faults', { count: faults.length })} {...away}>
      <p className={styles['faultText']}>{t('faultsText')}</p>
      <ul className={styles['faults']}>
        {faults.map(({ noteId, fault }) => (
          <li key={noteId}>
            {t(`fault.${fault}`)}:{' '}
            {mayRead ? (
              <LinkTo path={`/notes/${noteId}`}>{t('openNote')}</LinkTo>
            ) : (
              <span className={styles['id']}>{t('noteNumber', { id: noteId })}</span>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
