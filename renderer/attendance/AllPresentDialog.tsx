import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
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

/** What is kept through a lock: who was chosen, and what is half typed. */
interface Chosen extends Readonly<Record<string, unknown>> {
  readonly text: string
  readonly away: readonly (readonly [ClientId, Absence])[]
}
const NOBODY: Chosen = { text: '', away: [] }

interface Props {
  readonly sessionId: SessionId
  /** Those of whom nothing is recorded yet. */
  readonly rows: readonly AttendanceRow[]
  readonly shown: ReadonlyMap<ClientId, string>
  readonly onRecord: (marks: Marks) => void
  readonly onClose: () => void
}

/** The few who are not here, typed or picked; one Enter marks everyone else present, all in one act. */
export function AllPresentDialog({ sessionId, rows, shown, onRecord, onClose }: Props) {
  const t = useRoomWords()
  const { fields, change, kept } = useKeptFields<Chosen>(`attendance.all-present:${sessionId}`, NOBODY)
  const { text } = fields
  const setText = (typed: string) => change({ text: typed })
  const away = new Map(fields.away.filter(([clientId]) => rows.some(row => row.clientId === clientId)))
  const found = rows.filter(row => fits(row.name, text))
  const first = text.trim() === '' ? undefined : found.find(row => !away.has(row.clientId))
  const present = rows.length - away.size
  const choose = (clientId: ClientId, absence: Absence, typed = text) => {
    const next = new Map(away)
    if (next.get(clientId) === absence) next.delete(clientId)
    else next.set(clientId, absence)
    change({ away: [...next], text: typed })
  }
  const finish = () => {
    kept.done()
    onRecord(rows.map(row => [row.clientId, away.get(row.clientId) ?? 'present']))
    onClose()
  }
  const take = (absence: Absence) => () => {
    if (text.trim() === '') return finish()
    if (first === undefined) return
    choose(first.clientId, absence, '')
  }
  const { onKeyDown, ...here } = keysIn('allBut', { absent: take('absent'), excused: take('excused') })
  return (
    <Dialog
      isOpen
      isTall
      onClose={() => {
        kept.done()
        onClose()
      }}
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
        <KeptBanner kept={kept} />
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
