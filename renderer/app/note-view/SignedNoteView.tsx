import type { NoteFormat } from '#shared/notes/note-format.ts'
import type { Further, SignedNote } from '#shared/notes/signed-note.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { whoWords } from './note-facts.ts'
import { formatStamp } from './note-times.ts'
import { NoteView } from './NoteView.tsx'
import styles from './note-view.module.css'
import { useWords } from './note-view.words.ts'

interface Props {
  readonly note: SignedNote
  readonly format: NoteFormat
  readonly level?: 2 | 3
}

/** A signed note with everything signed about it: a fault before anything else, then whether it is void, the note, its signatures. */
export function SignedNoteView({ note, format, level = 3 }: Props) {
  const t = useWords()
  const { timeZone } = note.content.session
  const made = note.further.find(({ kind }) => kind === 'void')
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles['signed']}>
      {note.fault !== null && (
        <Banner tone="error" title={t('faultTitle')}>
          <p>{t(`fault.${note.fault}`)}</p>
          <p>{t('faultNext')}</p>
        </Banner>
      )}
      {made !== undefined && (
        <Banner tone="warning" title={t('voidTitle')}>
          {t('voidText', { moment: formatStamp(made.signedAt, timeZone) })} <UserText>{made.text}</UserText>
        </Banner>
      )}
      <div className={made === undefined ? undefined : styles['void']}>
        <NoteView content={note.content} format={format} level={level} />
      </div>
      <section className={styles['section']}>
        <Heading className={styles['heading']}>{t('signatures')}</Heading>
        <ol className={styles['signatures']}>
          <li>
            <b>
              <UserText>{t('signedBy', { who: whoWords(note.author) })}</UserText>
            </b>
            <span className={styles['when']}>{formatStamp(note.author.signedAt, timeZone)}</span>
            {note.keyWasReplaced && <span className={styles['below']}>{t('keyReplaced')}</span>}
          </li>
          {note.further.map(document => (
            <Later key={document.number} document={document} timeZone={timeZone} />
          ))}
        </ol>
        {note.needsCosignature && made === undefined && <p className={styles['quiet']}>{t('waits')}</p>}
      </section>
    </div>
  )
}

function Later({ document, timeZone }: { readonly document: Further; readonly timeZone: string }) {
  const t = useWords()
  return (
    <li data-kind={document.kind}>
      <b>
        <UserText>{t(`kind.${document.kind}`, { who: whoWords(document) })}</UserText>
      </b>
      <span className={styles['when']}>{formatStamp(document.signedAt, timeZone)}</span>
      {document.text !== '' && (
        <p className={styles['text']}>
          <UserText isPreserved>{document.text}</UserText>
        </p>
      )}
    </li>
  )
}
