import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#shared/ipc/types.ts'
import type { NoteFormat } from '#shared/notes/note-format.ts'
import { NoteId } from '#shared/notes/note.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { FormatChoice } from '#renderer/app/note-view/FormatChoice.tsx'
import { NoteOut } from '#renderer/app/out-parts.tsx'
import { SignedNoteView } from '#renderer/app/note-view/SignedNoteView.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { NoteActions } from './NoteActions.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

/** One signed note, as the address names it, with what can still be done about it. */
export function NoteScreen() {
  const t = useWords()
  const { noteId } = useParams({ strict: false })
  const id = NoteId.safeParse(noteId)
  if (!id.success) return <EmptyState title={t('noNote')}>{t('noNoteText')}</EmptyState>
  return <SignedNotePage key={id.data} noteId={id.data} />
}

function SignedNotePage({ noteId }: { readonly noteId: NoteId }) {
  const t = useWords()
  const { data: note, error } = useCall('notes.read', { noteId })
  const back = <LinkTo path="/notes">{t('back')}</LinkTo>
  if (error !== null)
    return (
      <Page title={t('title')} back={back}>
        <Banner tone="error">{error.message}</Banner>
      </Page>
    )
  if (note === undefined)
    return (
      <Page title={t('title')} back={back}>
        <Skeleton lines={10} />
      </Page>
    )
  return <Signed note={note} />
}

function Signed({ note }: { readonly note: Output<'notes.read'> }) {
  const t = useWords()
  const { content } = note
  const [format, setFormat] = useState<NoteFormat>(content.kind === 'individual' ? content.format : 'dap')
  const [said, say] = useState<string | null>(null)
  const { session } = content
  const title =
    content.kind === 'individual'
      ? t('noteOf', { name: content.client.name })
      : t('groupNoteOf', { group: session.groupName })
  return (
    <Page
      title={<UserText>{title}</UserText>}
      meta={formatDay(session.heldOn)}
      back={<LinkTo path="/notes">{t('back')}</LinkTo>}
      actions={<LinkTo path={`/sessions/${session.sessionId}`}>{t('toSession')}</LinkTo>}
    >
      <div className={styles['page']}>
        {said !== null && (
          <Banner tone="success" onDismiss={() => say(null)} dismissLabel={t('dismiss')}>
            {said}
          </Banner>
        )}
        <div className={styles['tools']}>
          {content.kind === 'individual' && <FormatChoice format={format} onChange={setFormat} />}
          <NoteActions note={note} onDone={say} />
          <NoteOut note={note} />
        </div>
        <div className={styles['card']}>
          <SignedNoteView note={note} format={format} level={2} />
        </div>
      </div>
    </Page>
  )
}
