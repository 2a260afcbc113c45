import { useEffect, useState } from 'react'
import type { EnteredNote, NoteToEnter } from '#shared/exchange/hand-over.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay, formatMoment } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { HandOverNote } from './HandOverNote.tsx'
import styles from './out.module.css'
import { outWords, useOutWords } from './out.words.ts'

type Named = Pick<NoteToEnter, 'clientName' | 'groupName' | 'heldOn'>

/** A note in a few words: whose, and of which day. */
const nameOf = ({ clientName, groupName, heldOn }: Named) =>
  outWords('noteHeading', { who: clientName ?? `${outWords('groupNote')}: ${groupName}`, day: formatDay(heldOn) })

/** Signed notes one after the other, to be typed into the electronic health record by copying field after field [EX82, EX85]. */
export function HandOverScreen() {
  const t = useOutWords()
  const { data, error } = useCall('exchange.toEnter')
  const [at, setAt] = useState(0)
  const [marked, setMarked] = useState<NoteToEnter | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const enter = useCommand('exchange.enter')
  const takeBack = useCommand('exchange.takeBackEntry')
  // What was copied does not outlive the screen.
  useEffect(() => () => void call('exchange.clearCopied').catch(() => undefined), [])
  const back = <LinkTo path="/notes">{t('toNotes')}</LinkTo>
  if (data === undefined)
    return (
      <Page title={t('handOver')} back={back}>
        {error === null ? <Skeleton lines={8} /> : <Banner tone="error">{error.message}</Banner>}
      </Page>
    )
  const { notes, fields, left, entered } = data
  const place = Math.min(at, Math.max(0, notes.length - 1))
  const note = notes[place]
  const told = (work: Promise<unknown>) =>
    work.then(
      () => setRefusal(null),
      (why: Error) => setRefusal(why.message),
    )
  const mark = (done: NoteToEnter) =>
    void told(
      enter.mutateAsync({ noteId: done.noteId }).then(async () => {
        setMarked(done)
        await call('exchange.clearCopied')
      }),
    )
  const undo = ({ noteId }: Pick<EnteredNote, 'noteId'>) =>
    void told(takeBack.mutateAsync({ noteId }).then(() => setMarked(null)))
  return (
    <Page title={t('handOver')} meta={t('left', { count: left })} back={back}>
      <div className={styles['stack']}>
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        {marked !== null && (
          <Banner tone="success" action={<Button onPress={() => undo(marked)}>{t('undo')}</Button>}>
            {t('marked', { note: nameOf(marked) })}
          </Banner>
        )}
        {note === undefined ? (
          <EmptyState title={t('allEntered')}>{t('allEnteredText')}</EmptyState>
        ) : (
          <>
            <p className={styles['small']}>{t('handOverHelp')}</p>
            <HandOverNote
              key={note.noteId}
              note={note}
              name={nameOf(note)}
              count={t('noteOfCount', { at: place + 1, of: left, who: note.signedBy })}
              fields={fields}
              onMark={() => mark(note)}
              onPrevious={place === 0 ? null : () => setAt(place - 1)}
              onNext={place + 1 < notes.length ? () => setAt(place + 1) : null}
            />
          </>
        )}
        {entered.length > 0 && <Entered notes={entered} onTakeBack={undo} />}
      </div>
    </Page>
  )
}

interface EnteredProps {
  readonly notes: readonly EnteredNote[]
  readonly onTakeBack: (note: EnteredNote) => void
}

/** What was entered last, by whom and when. */
function Entered({ notes, onTakeBack }: EnteredProps) {
  const t = useOutWords()
  return (
    <Card as="section" title={t('lastEntered')}>
      <ul className={styles['entered']}>
        {notes.map(note => (
          <li key={note.noteId}>
            <span>
              <LinkTo path={`/notes/${note.noteId}`}>
                <UserText>{nameOf(note)}</UserText>
              </LinkTo>
              <span className={styles['below']}>
                <UserText>{t('enteredBy', { when: formatMoment(note.enteredAt), name: note.enteredBy })}</UserText>
              </span>
            </span>
            <Button
              variant="plain"
              aria-label={t('takeBackNamed', { note: nameOf(note) })}
              onPress={() => onTakeBack(note)}
            >
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
