import { useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { fold } from '#shared/ipc/text.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { keyOn, keysIn } from '#renderer/ui/keys.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { useRoomWords } from './room-attendance.words.ts'
import type { Marks } from './use-recording.ts'

type Absence = 'excused' | 'absent'

interface Props {
  /** Those of whom nothing is recorded yet. */
  readonly rows: readonly AttendanceRow[]
  readonly shown: ReadonlyMap<ClientId, string>
  readonly onRecord: (marks: Marks) => void
  readonly onClose: () => void
}

/** The few who are not here, typed or picked; one Enter marks everyone else present, all in one act. */
export function AllPresentDialog({ rows, shown, onRecord, onClose }: Props) {
  const t = useRoomWords()
  const [text, setText] = useState('')
  const [away, setAway] = useState<ReadonlyMap<ClientId, Absence>>(new Map())
  const found = rows.filter(row => fits(row.name, text))
  const first = text.trim() === '' ? undefined : found.find(row => !away.has(row.clientId))
  const present = rows.length - away.size
  const choose = (clientId: ClientId, absence: Absence) => {
    const next = new Map(away)
    if (next.get(clientId) === absence) next.delete(clientId)
    else next.set(clientId, absence)
    setAway(next)
  }
  const finish = () => {
    onRecord(rows.map(row => [row.clientId, away.get(row.clientId) ?? 'present']))
    onClose()
  }
  const take = (absence: Absence) => () => {
    if (text.trim() === '') return finish()
    if (first === undefined) return
    choose(first.clientId, absence)
    setText('')
  }
  const { onKeyDown, ...here } = keysIn('allBut', { absent: take('absent'), excused: take('excused') })
  return (
    <Dialog
      isOpen
      isTall
      onClose={onClose}
      closeLabel={t('close')}
      title={t('allButTitle')}
      actions={
        <Button variant="primary" onPress={finish}>
          {present === 0 ? t('allButNone') : t('allButDone', { count: present })}
        </Button>
      }
    >
      <div className={styles['form']}>
        <p className={styles['muted']}>{t('allButHelp')}</p>
        <div {...here} onKeyDownCapture={onKeyDown}>
          <TextField
            label={t('allButFind')}
            description={t('allButKeys', { absent: keyOn('allBut.absent'), excused: keyOn('allBut.excused') })}
            value={text}
            onChange={setText}
            autoFocus
          />
        </div>
        <div role="status" className={styles['muted']}>
          {found.length === 0 && t('allButNobody')}
        </div>
        <ul className={styles['away']}>
          {found.map(row => (
            <AwayLine
              key={row.clientId}
              row={row}
              shown={shown.get(row.clientId) ?? row.name}
              absence={away.get(row.clientId) ?? null}
              isFirst={row === first}
              onChoose={choose}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface LineProps {
  readonly row: AttendanceRow
  readonly shown: string
  readonly absence: Absence | null
  /** Whom Enter takes. */
  readonly isFirst: boolean
  readonly onChoose: (clientId: ClientId, absence: Absence) => void
}

function AwayLine({ row, shown, absence, isFirst, onChoose }: LineProps) {
  const t = useRoomWords()
  const words = useWords()
  const button = (kind: Absence) => (
    <button
      type="button"
      className={`${styles['mark']} ${styles[kind]}`}
      aria-pressed={absence === kind}
      aria-label={t(kind === 'excused' ? 'asExcused' : 'asAbsent', { name: row.name })}
      onClick={() => onChoose(row.clientId, kind)}
    >
      {words(kind === 'excused' ? 'markExcused' : 'markAbsent')}
    </button>
  )
  return (
    <li data-first={isFirst || undefined}>
      <UserText>{shown}</UserText>
      {button('excused')}
      {button('absent')}
    </li>
  )
}

/** Whether a name, or one of its words, begins with what was typed. */
function fits(name: string, text: string): boolean {
  const wanted = fold(text.trim())
  const folded = fold(name)
  return wanted === '' || folded.startsWith(wanted) || folded.includes(` ${wanted}`)
}
