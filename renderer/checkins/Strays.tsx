import { useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { NO_CHECK_IN, type CheckInRow } from '#shared/checkins/checkin.ts'
import { isBlank } from '#shared/checkins/round.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { SaidLine } from './SaidLine.tsx'

interface Props {
  readonly sessionId: SessionId
  readonly rows: readonly AttendanceRow[]
  readonly said: readonly CheckInRow[]
}

/** What was written for clients who turned out not to be in the room: kept and shown, out of the round, until it is cleared [CK4]. */
export function Strays({ sessionId, rows, said }: Props) {
  const t = useWords()
  const save = useCommand('checkins.save')
  const [asked, setAsked] = useState<AttendanceRow | null>(null)
  const written = new Map(said.filter(row => !isBlank(row.checkIn)).map(row => [row.clientId, row.checkIn]))
  const strays = rows.filter(row => !wasPresent(row.presence) && written.has(row.clientId))
  if (strays.length === 0) return null
  return (
    <section className={styles['strays']}>
      <h3>{t('strays')}</h3>
      {strays.map(row => (
        <div key={row.clientId}>
          <p className={styles['muted']}>{t('strayHelp', { name: row.name })}</p>
          <SaidLine checkIn={written.get(row.clientId) ?? NO_CHECK_IN} />
          <Button aria-label={t('clearStrayName', { name: row.name })} onPress={() => setAsked(row)}>
            {t('clearStray')}
          </Button>
        </div>
      ))}
      {asked !== null && (
        <ConfirmDialog
          title={t('clearTitle')}
          confirmLabel={t('clearStray')}
          cancelLabel={t('cancel')}
          isDangerous
          isPending={save.isPending}
          errorMessage={save.error?.message}
          onConfirm={() =>
            save.mutate(
              { sessionId, clientId: asked.clientId, checkIn: NO_CHECK_IN },
              { onSuccess: () => setAsked(null) },
            )
          }
          onClose={() => setAsked(null)}
        >
          {t('clearHelp', { name: asked.name })}
        </ConfirmDialog>
      )}
    </section>
  )
}
