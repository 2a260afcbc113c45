import { memo, useMemo, useState } from 'react'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { keyOn, keysIn } from '#renderer/ui/keys.ts'
import { JotsBeside } from './JotsBeside.tsx'
import { MyJots } from './MyJots.tsx'
import { NoteChips } from './NoteChips.tsx'
import { isEmpty, keyOf, storedText, type NoteClient, type NoteTarget } from './note-target.ts'
import { NoteField } from './NoteField.tsx'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'
import { StrayNotes } from './StrayNotes.tsx'

interface Props {
  readonly sessionId: SessionId
  /** Everyone of this session, for the names of notes of those who are not marked as in the room. */
  readonly everyone: readonly NoteClient[]
  /** Those in the room: only they get a note. */
  readonly inRoom: readonly NoteClient[]
  /** Whose note stands open at first, by its key. */
  readonly first?: string
  /** Told whose note stands open from then on. */
  readonly onMove?: (key: string) => void
}

/** The group's note and one note for each client in the room, one at a time or all together. */
export const NotesPanel = memo(function NotesPanel({ sessionId, everyone, inRoom, first, onMove }: Props) {
  const t = useWords()
  const { data: notes, error } = useCall('notes.ofSession', { sessionId })
  const targets = useMemo<NoteTarget[]>(
    () => [{ kind: 'group' }, ...inRoom.map(client => ({ kind: 'client' as const, ...client }))],
    [inRoom],
  )
  const [current, setCurrent] = useState(first ?? 'group')
  const [hasMoved, setMoved] = useState(false)
  const [isList, setList] = useState(false)
  const at = Math.max(
    0,
    targets.findIndex(target => keyOf(target) === current),
  )
  const go = (to: number) => {
    const target = targets[to]
    if (target === undefined) return
    setMoved(true)
    setCurrent(keyOf(target))
    onMove?.(keyOf(target))
  }
  const keys = keysIn('notes', { nextNote: () => go(at + 1), previousNote: () => go(at - 1) })
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  if (notes === undefined) return null
  const empty = targets.filter(target => isEmpty(notes, target))
  const shown = isList ? targets : targets.slice(at, at + 1)
  return (
    // The keys go from note to note wherever in the panel the focus stands.
    <div className={styles['panel']} {...keys}>
      <div className={styles['head']}>
        <span className={styles['muted']}>{t('stillEmpty', { count: empty.length })}</span>
        <Button variant="plain" onPress={() => setList(!isList)}>
          {t(isList ? 'oneAtATime' : 'all')}
        </Button>
      </div>
      {!isList && <NoteChips targets={targets} notes={notes} current={at} onChoose={go} />}
      {shown.map(target => (
        <div key={keyOf(target)} className={styles['target']} data-client={keyOf(target)}>
          <JotsBeside sessionId={sessionId} clientId={target.kind === 'group' ? null : target.clientId} />
          <NoteField
            sessionId={sessionId}
            clientId={target.kind === 'group' ? null : target.clientId}
            name={target.kind === 'group' ? '' : target.name}
            stored={storedText(notes, target)}
            rows={isList ? 4 : 10}
            autoFocus={hasMoved && keyOf(target) === current}
          />
        </div>
      ))}
      {inRoom.length === 0 && <p className={styles['muted']}>{t('nobody')}</p>}
      {!isList && targets.length > 1 && (
        <div className={styles['foot']}>
          <Button onPress={() => go(at - 1)} isDisabled={at === 0} shortcut={keyOn('notes.previousNote')}>
            {t('previous')}
          </Button>
          <Button onPress={() => go(at + 1)} isDisabled={at === targets.length - 1} shortcut={keyOn('notes.nextNote')}>
            {t('next')}
          </Button>
        </div>
      )}
      <StrayNotes notes={notes} everyone={everyone} inRoom={inRoom} />
      <MyJots sessionId={sessionId} everyone={everyone} />
    </div>
  )
})
