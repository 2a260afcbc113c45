import { useState } from 'react'
import { MOST_NOTES_FOUND, NOTHING_ASKED, type FoundNotes, type NoteSearch } from '#shared/notes/note-search.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { NoteSearchFields } from './NoteSearchFields.tsx'
import { useWords } from './note-search.words.ts'
import styles from './note-search.module.css'

/** The notes in sight by words and filters, the newest twenty of them [NT60]. */
export function NoteSearchScreen() {
  const t = useWords()
  const [asked, setAsked] = useState<NoteSearch>(NOTHING_ASKED)
  const [round, setRound] = useState(0)
  const { data, error } = useCall('notes.search', asked)
  const clear = () => {
    setAsked(NOTHING_ASKED)
    setRound(round + 1)
  }
  return (
    <Page title={t('title')} back={<LinkTo path="/notes">{t('toNotes')}</LinkTo>}>
      <div className={styles['stack']}>
        <NoteSearchFields key={round} asked={asked} onChange={changed => setAsked({ ...asked, ...changed })} />
        {error !== null && <Banner tone="error">{error.message}</Banner>}
        {data === undefined && error === null && <Skeleton lines={6} />}
        {data !== undefined && (
          <>
            <div className={styles['line']}>
              <p role="status">
                {data.hasMore ? t('more', { count: MOST_NOTES_FOUND }) : t('found', { count: data.notes.length })}
              </p>
              {asked !== NOTHING_ASKED && <Button onPress={clear}>{t('clear')}</Button>}
            </div>
            <ol className={styles['found']}>
              {data.notes.map(note => (
                <Found key={note.noteId} note={note} />
              ))}
            </ol>
          </>
        )}
        <p className={styles['small']}>{t('apart')}</p>
      </div>
    </Page>
  )
}

function Found({ note }: { readonly note: FoundNotes['notes'][number] }) {
  const t = useWords()
  const { noteId, sessionId, clientName, groupName, heldOn, signedAt, signedBy, isVoid, snippet } = note
  // A draft is written in its session.
  const path = signedAt === null ? `/sessions/${sessionId}?tab=notes` : `/notes/${noteId}`
  return (
    <li>
      <span className={styles['head']}>
        <LinkTo path={path}>
          <UserText>{clientName ?? t('groupNote')}</UserText>
        </LinkTo>
        <span className={styles['small']}>
          <UserText>{t('where', { group: groupName, day: formatDay(heldOn) })}</UserText>
        </span>
        {isVoid && <Chip tone="absent">{t('void')}</Chip>}
        {signedAt === null ? (
          <Chip tone="late">{t('unsigned')}</Chip>
        ) : (
          <span className={styles['small']}>
            <UserText>{t('signed', { name: signedBy ?? '' })}</UserText>
          </span>
        )}
      </span>
      {snippet.length === 0 ? (
        <p className={styles['small']}>{t('nothing')}</p>
      ) : (
        <p dir="auto">{snippet.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))}</p>
      )}
    </li>
  )
}
