import { useCallback, useMemo, useState } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { isMac, shortcutLabel } from '#renderer/app/shortcut.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useSameList } from '#renderer/ui/use-same-list.ts'
import { AttendanceTable } from './AttendanceTable.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { sessionForRoster } from './session-for-roster.ts'
import { TimesDialog } from './TimesDialog.tsx'
import { useRecording } from './use-recording.ts'
import { WalkInDialog } from './WalkInDialog.tsx'

interface Props {
  readonly detail: SessionDetail
  /** The instant up to which minutes count while the session runs. */
  readonly now: string
}

/** The roster of a session: who is here, one press a client, walk-ins, times and corrections. */
export function RosterPanel({ detail, now }: Props) {
  const t = useWords()
  const { id, heldOn, timeZone, startedAt, endedAt, state } = detail
  const breaks = useSameList(detail.breaks)
  // Its identity must outlive answers to `sessions.get` that change nothing of it: every row hangs on it.
  const session = useMemo(
    () => sessionForRoster({ id, heldOn, timeZone, startedAt, endedAt, state, breaks }),
    [id, heldOn, timeZone, startedAt, endedAt, state, breaks],
  )
  const { rows, refusal, dismiss, record, set, undo, stepOut } = useRecording(session, detail.attendance)
  const [opened, setOpened] = useState<ClientId | null>(null)
  const [isWalkIn, setWalkIn] = useState(false)
  const [isAllDone, setAllDone] = useState(false)
  const removeGuest = useCommand('attendance.removeGuest')
  const { mutate: takeBack } = removeGuest
  const unrecorded = rows.filter(row => row.status === 'not-recorded')
  const onLast = useCallback(
    (clientId: ClientId) => {
      const row = detail.attendance.find(one => one.clientId === clientId)
      const isUnrecorded = row?.isGuest === true && row.status === 'not-recorded'
      if (isUnrecorded && !session.isOver) takeBack({ sessionId: id, clientId })
      else setOpened(clientId)
    },
    [detail.attendance, session.isOver, id, takeBack],
  )
  useActions(
    [
      { id: 'attendance.undo', label: t('undoLast'), run: () => void undo(), isOffered: !session.isOver },
      { id: 'attendance.walk-in', label: t('walkIn'), run: () => setWalkIn(true), isOffered: !session.isClosed },
    ].filter(action => action.isOffered),
  )
  const openedRow = rows.find(row => row.clientId === opened)
  const message = refusal ?? removeGuest.error?.message ?? null
  const here = rows.filter(row =>
    session.isOver
      ? row.presence.intervals.length > 0
      : row.presence.intervals.some(interval => interval.leftAt === null),
  ).length
  return (
    <section className={styles['panel']} aria-label={t('roster')}>
      <div className={styles['head']}>
        <h2>{t(session.isOver ? 'headOver' : 'headRunning', { expected: rows.length, here })}</h2>
        {!session.isClosed && (
          <div className={styles['actions']}>
            {unrecorded.length > 0 && !session.isOver && (
              <Button
                onPress={() => {
                  void record(
                    unrecorded.map(row => row.clientId),
                    'present',
                  )
                  setAllDone(true)
                }}
              >
                {t('allPresent')}
              </Button>
            )}
            <Button onPress={() => setWalkIn(true)}>{t('walkIn')}</Button>
          </div>
        )}
      </div>
      <div role="status">
        {message !== null && (
          <Banner tone="error" onDismiss={dismiss} dismissLabel={t('dismiss')}>
            {message}
          </Banner>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('emptyRoster')}>{t('emptyRosterHelp')}</EmptyState>
      ) : (
        <AttendanceTable
          session={session}
          rows={rows}
          now={now}
          onRecord={record}
          onStepOut={stepOut}
          onUndo={undo}
          onLast={onLast}
        />
      )}
      {rows.length > 0 && <Hint isOver={session.isOver} isAllDone={isAllDone && unrecorded.length === 0} />}
      {openedRow !== undefined && (
        <TimesDialog session={session} row={openedRow} onSet={set} onClose={() => setOpened(null)} />
      )}
      {isWalkIn && <WalkInDialog sessionId={id} heldOn={heldOn} rows={rows} onClose={() => setWalkIn(false)} />}
    </section>
  )
}

function Hint({ isOver, isAllDone }: { readonly isOver: boolean; readonly isAllDone: boolean }) {
  const t = useWords()
  if (isOver) return <p className={styles['hint']}>{t('hintOver')}</p>
  return (
    <>
      {isAllDone && <p className={styles['hint']}>{t('allPresentDone')}</p>}
      <p className={styles['hint']}>
        <Kbd>1</Kbd>–<Kbd>5</Kbd> {t('hintDigits')} <Kbd>0</Kbd> {t('hintClear')} {t('hintLetters')}{' '}
        <Kbd>{shortcutLabel('Ctrl+O', isMac())}</Kbd> {t('hintOut')} <Kbd>{shortcutLabel('Ctrl+Z', isMac())}</Kbd>{' '}
        {t('hintUndo')}
      </p>
    </>
  )
}
