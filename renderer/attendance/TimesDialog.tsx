import { useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { Presence } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { AsRecorded } from './AsRecorded.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { StayList } from './StayList.tsx'
import type { SessionForRoster } from './session-for-roster.ts'
import { choiceOf, fieldsOf, presenceOf, type Choice, type StayFields } from './times-form.ts'

interface Props {
  readonly session: SessionForRoster
  readonly row: AttendanceRow
  /** The client as shown on screen. */
  readonly shown: string
  /** Sets the times while the session runs; true when the vault took them. */
  readonly onSet: (clientId: ClientId, presence: Presence) => Promise<boolean>
  readonly onClose: () => void
}

/** The times of one client: an edit while the session runs, a correction with its reason once it is finished. */
export function TimesDialog({ session, row, shown, onSet, onClose }: Props) {
  const t = useWords()
  const { fields, change, kept } = useKeptTimes(session, row)
  const { choice, stays, reason } = fields
  const [fault, setFault] = useState<string | null>(null)
  const correct = useCommand('attendance.correct')
  const choices = [
    { id: 'in-room', label: t('wasInRoom') },
    { id: 'excused', label: t('excused') },
    { id: 'absent', label: t('absent') },
    { id: 'not-recorded', label: t('notRecorded') },
  ] as const

  const choose = (id: string) => change({ choice: choices.find(one => one.id === id)?.id ?? choice })
  const close = () => {
    kept.done()
    onClose()
  }

  const save = async () => {
    const read = presenceOf(choice, stays, session)
    if ('fault' in read) return setFault(t(read.fault))
    if (session.isOver && reason.trim() === '') return setFault(t('reasonMissing'))
    setFault(null)
    if (!session.isOver) {
      close()
      await onSet(row.clientId, read.presence)
      return
    }
    const input = { sessionId: session.id, clientId: row.clientId, presence: read.presence, reason }
    correct.mutate(input, { onSuccess: close })
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(session.isOver ? 'correctTitle' : 'timesTitle', { name: shown })}
      actions={
        <>
          <Button variant="primary" onPress={() => void save()} isPending={correct.isPending}>
            {t(session.isOver ? 'save' : 'saveTimes')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <KeptBanner kept={kept} />
        {session.isOver && <AsRecorded session={session} row={row} />}
        <RadioChoice label={t('attendanceIs')} value={choice} onChange={choose} options={choices} direction="row" />
        {choice === 'in-room' && <StayList stays={stays} onChange={next => change({ stays: next })} />}
        {session.isOver && (
          <TextField
            label={t('reason')}
            description={t('reasonHelp')}
            value={reason}
            onChange={text => change({ reason: text })}
            maxLength={300}
            isRequired
          />
        )}
        {fault !== null && <ErrorText>{fault}</ErrorText>}
        {correct.error !== null && <ErrorText>{correct.error.message}</ErrorText>}
      </div>
    </Dialog>
  )
}

/** What is typed here is kept; what was typed over other times than now stand is not brought back. */
function useKeptTimes(session: SessionForRoster, row: AttendanceRow) {
  const first: TimesFields = { choice: choiceOf(row.presence), stays: fieldsOf(row.presence, session), reason: '' }
  const basis = JSON.stringify([session.isOver, row.presence])
  return useKeptFields(`attendance.times:${session.id}:${row.clientId}`, first, basis)
}

type TimesFields = { readonly choice: Choice; readonly stays: readonly StayFields[]; readonly reason: string }
