import { memo, useMemo, useState, type ReactNode } from 'react'
import type { GroupId } from '#shared/groups/group.ts'
import type { NoteFormat } from '#shared/notes/note-format.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { keyOn, keysIn } from '#renderer/ui/keys.ts'
import { Checks } from './Checks.tsx'
import { JotsBeside } from './JotsBeside.tsx'
import { LastNote } from './LastNote.tsx'
import { MoveDraft } from './MoveDraft.tsx'
import { MyJots } from './MyJots.tsx'
import { NoteChips } from './NoteChips.tsx'
import { NoteForm } from './NoteForm.tsx'
import { NotesHead } from './NotesHead.tsx'
import { NoteTools } from './NoteTools.tsx'
import type { SignedActs } from './SignedNote.tsx'
import { keyOf, noteOf, stateOf, type NoteClient, type NoteTarget } from './note-target.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'
import { StrayNotes } from './StrayNotes.tsx'
import { useLastField, useNoteRun, useSteps } from './use-note-run.ts'

interface NotesProps {
  readonly sessionId: SessionId
  readonly groupId: GroupId
  /** Everyone of this session, for the names of notes of those who are not marked as in the room. */
  readonly everyone: readonly NoteClient[]
  /** Those in the room: only they get a note. */
  readonly inRoom: readonly NoteClient[]
  /** Whose note stands open at first, by its key. */
  readonly first?: string | undefined
  /** Told whose note stands open from then on. */
  readonly onMove?: ((key: string) => void) | undefined
  /** What can be done with a signed note. */
  readonly signedActs?: SignedActs | undefined
  /** Stands at the head: the way to all of tonight's notes, or to signing them. */
  readonly action?: ReactNode
}

const focusChecks = () => document.querySelector<HTMLElement>('[data-checks]')?.focus()

/** The group's note and one note for each client in the room, one after the other: what each says, lacks and was found to hold. */
export const NotesPanel = memo(function NotesPanel(props: NotesProps) {
  const { sessionId, groupId, everyone, inRoom, first, onMove, signedActs, action } = props
  const t = useWords()
  const { data: notes, error } = useCall('notes.ofSession', { sessionId })
  const { data: facts } = useCall('notes.facts', { sessionId })
  const { data: lacks } = useCall('notes.lacks', { sessionId })
  const { data: jots } = useCall('notes.jots', { sessionId })
  const { data: held } = useCall('notes.groupFormat', { groupId })
  const targets = useMemo<NoteTarget[]>(
    () => [{ kind: 'group' }, ...inRoom.map(client => ({ kind: 'client' as const, ...client }))],
    [inRoom],
  )
  const { panel, at, go, goToKey, opened } = useNoteRun(targets, first, onMove)
  const { remember, takeJot, isTaken } = useLastField(panel)
  const { round, step } = useSteps(sessionId, panel)
  const [chosen, setFormat] = useState<NoteFormat | null>(null)
  const [isMoving, setMoving] = useState(false)
  const [isLastOpen, setLastOpen] = useState(false)
  const target = targets[at] ?? { kind: 'group' as const }
  const clientId = target.kind === 'group' ? null : target.clientId
  const note = notes === undefined ? null : noteOf(notes, target)
  const noteId = note?.noteId ?? null
  const keys = keysIn('notes', {
    nextNote: () => go(at + 1),
    previousNote: () => go(at - 1),
    undoNote: () => void (noteId !== null && step('undo', noteId)),
    redoNote: () => void (noteId !== null && step('redo', noteId)),
    takeJot: () => {
      const jot = jots?.find(one => one.clientId === clientId && !isTaken(one))
      if (jot !== undefined) takeJot(jot)
    },
    toChecks: focusChecks,
  })
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  if (notes === undefined || facts === undefined || held === undefined) return null
  const states = targets.map(one => stateOf(notes, one, { lacks: lacks ?? [], isOpened: opened.has(keyOf(one)) }))
  const unsigned = states.filter(({ kind }) => !['signed', 'waits', 'returned'].includes(kind)).length
  const format = chosen ?? held.format
  const isDraft = note === null || note.signedAt === null
  const has = new Set(notes.individual.filter(one => one.voidedAt === null).map(one => one.clientId))
  return (
    // The keys go from note to note wherever in the panel the focus stands.
    <div ref={panel} className={styles['panel']} {...keys} onFocus={event => remember(event.target)}>
      <div className={styles['head']}>
        <NotesHead sessionId={sessionId} session={facts.session} unsigned={unsigned} />
        {action}
      </div>
      <NoteChips targets={targets} states={states} current={at} onChoose={go} />
      <div className={styles['columns']} data-client={keyOf(target)}>
        <div className={styles['aside']}>
          {isDraft && <JotsBeside sessionId={sessionId} clientId={clientId} onTake={takeJot} />}
          {clientId !== null && (
            <LastNote sessionId={sessionId} clientId={clientId} isOpen={isLastOpen} onOpen={setLastOpen} />
          )}
        </div>
        <div className={styles['main']} data-note>
          <NoteForm key={`${keyOf(target)} ${round}`} {...{ target, note, facts, format }} signedActs={signedActs} />
          <NoteTools
            note={note}
            isGroup={clientId === null}
            format={format}
            onFormat={setFormat}
            onStep={way => noteId !== null && void step(way, noteId)}
            onMove={() => setMoving(true)}
          />
          {isDraft && note !== null && noteId !== null && (
            <Checks noteId={noteId} resolutions={note.resolutions} session={facts.session} everyone={everyone} />
          )}
        </div>
      </div>
      {inRoom.length === 0 && <p className={styles['muted']}>{t('nobody')}</p>}
      {targets.length > 1 && (
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
      {isMoving && noteId !== null && (
        <MoveDraft
          noteId={noteId}
          without={inRoom.filter(one => !has.has(one.clientId))}
          onMoved={to => {
            setMoving(false)
            goToKey(keyOf({ kind: 'client', ...to }))
          }}
          onClose={() => setMoving(false)}
        />
      )}
    </div>
  )
})
