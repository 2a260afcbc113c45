import type { NoteInQueue } from '#shared/notes/signed-note.ts'
import { formatDay, formatMoment } from '#renderer/app/day.ts'
import { RowLink, useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

type Queue = { readonly queue: readonly NoteInQueue[] }

/** One's own notes that came back from a supervisor, and how many still wait. */
export function ReturnedList({ queue }: Queue) {
  const t = useWords()
  const returned = queue.filter(({ returnedAt }) => returnedAt !== null)
  const waiting = queue.length - returned.length
  return (
    <>
      {returned.length > 0 && (
        <section className={styles['section']} aria-labelledby="notes-returned">
          <h2 id="notes-returned">{t('returned')}</h2>
          <p className={styles['quiet']}>{t('returnedText')}</p>
          <ul className={styles['queue']}>
            {returned.map(note => (
              <InQueue
                key={note.noteId}
                note={note}
                state={t('returnedAt', { moment: formatMoment(note.returnedAt ?? '') })}
              />
            ))}
          </ul>
        </section>
      )}
      {waiting > 0 && <p className={styles['quiet']}>{t('ownWaiting', { count: waiting })}</p>}
    </>
  )
}

/** What others signed and this supervisor has to co-sign; what is back with its author stands below. */
export function CosignList({ queue }: Queue) {
  const t = useWords()
  const goTo = useGoTo()
  const waiting = queue.filter(({ returnedAt }) => returnedAt === null)
  return (
    <section className={styles['section']} aria-labelledby="notes-to-cosign">
      <div className={styles['sectionHead']}>
        <h2 id="notes-to-cosign">{t('toCosign')}</h2>
        {waiting.length > 0 && (
          <Button variant="primary" onPress={() => goTo('/notes/cosign')}>
            {t('readAndCosign', { count: waiting.length })}
          </Button>
        )}
      </div>
      {queue.length === 0 && <p className={styles['quiet']}>{t('noneToCosign')}</p>}
      <ul className={styles['queue']}>
        {[...waiting, ...queue.filter(({ returnedAt }) => returnedAt !== null)].map(note => (
          <InQueue
            key={note.noteId}
            note={note}
            state={
              note.returnedAt === null
                ? t('signedByAt', { name: note.signedBy, moment: formatMoment(note.signedAt) })
                : t('withAuthor')
            }
          />
        ))}
      </ul>
    </section>
  )
}

function InQueue({ note, state }: { readonly note: NoteInQueue; readonly state: string }) {
  const t = useWords()
  return (
    <li>
      <RowLink path={`/notes/${note.noteId}`} className={styles['owedLink']}>
        <UserText>{note.clientName ?? t('groupNote')}</UserText>
        <span className={styles['quiet']}>
          <UserText>{note.groupName}</UserText>, {formatDay(note.heldOn)}
        </span>
        <span className={styles['quiet']}>
          <UserText>{state}</UserText>
        </span>
      </RowLink>
    </li>
  )
}
