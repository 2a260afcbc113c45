import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { mismatchOf } from '#shared/attendance/reconcile.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { STATUS_WORD } from './marks.ts'
import { useRoomWords } from './room-attendance.words.ts'

const CHOICES = [
  { signed: true, word: 'signed' },
  { signed: false, word: 'notSigned' },
  { signed: null, word: 'notLooked' },
] as const

interface Props {
  readonly sessionId: SessionId
  readonly rows: readonly AttendanceRow[]
  readonly shown: ReadonlyMap<ClientId, string>
  readonly onClose: () => void
}

/** The sign-in sheet beside the attendance, with where they disagree; it decides nothing [AT12]. */
export function SignInDialog({ sessionId, rows, shown, onClose }: Props) {
  const t = useRoomWords()
  const words = useWords()
  const { mutate, error } = useCommand('attendance.setSigned')
  const nameOf = (row: AttendanceRow) => shown.get(row.clientId) ?? row.name
  const mismatches = rows.flatMap(row => {
    const mismatch = mismatchOf(row.status, row.signed)
    return mismatch === null ? [] : [{ row, mismatch }]
  })
  const notLooked = rows.filter(row => row.signed === null).length
  return (
    <Dialog
      isOpen
      isTall
      onClose={onClose}
      closeLabel={t('close')}
      title={t('signInTitle')}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <div className={styles['form']}>
        <p className={styles['muted']}>{t('signInHelp')}</p>
        <section className={styles['know']} role="status">
          <h3>{t('mismatches', { count: mismatches.length })}</h3>
          <ul>
            {mismatches.map(({ row, mismatch }) => (
              <li key={row.clientId}>
                <UserText>{t('mismatchOf', { name: nameOf(row), what: t(`mismatch.${mismatch}`) })}</UserText>
              </li>
            ))}
          </ul>
          {notLooked > 0 && <span className={styles['muted']}>{t('notLookedYet', { count: notLooked })}</span>}
        </section>
        {error !== null && <ErrorText>{error.message}</ErrorText>}
        <ul className={styles['signIns']}>
          {rows.map(row => (
            <li key={row.clientId}>
              <span>
                <UserText>{nameOf(row)}</UserText>
                <span className={styles['muted']}>{words(STATUS_WORD[row.status])}</span>
              </span>
              <span className={styles['three']}>
                {CHOICES.map(({ signed, word }) => (
                  <button
                    key={word}
                    type="button"
                    className={`${styles['mark']} ${styles['chosen']}`}
                    aria-pressed={row.signed === signed}
                    aria-label={t('signedName', { choice: t(word), name: row.name })}
                    onClick={() => mutate({ sessionId, clientId: row.clientId, signed })}
                  >
                    {t(word)}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
