import type { OwedNote } from '#shared/notes/signed-note.ts'
import { formatDay } from '#renderer/app/day.ts'
import { RowLink, useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { leftWords, type OwedOfSession } from './due-words.ts'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

/** Where a note of a session is written. */
export const placeOf = ({ sessionId, clientId }: Pick<OwedNote, 'sessionId' | 'clientId'>): string =>
  `/sessions/${sessionId}/notes?note=${clientId ?? 'group'}`

interface Props {
  readonly session: OwedOfSession
  readonly mayWrite: boolean
  /** The only one of the list: signing it is what the screen is for. */
  readonly isAlone: boolean
}

/** What one session still owes: by when, whose notes, and the way to read and sign them. */
export function DueSession({ session: { first, notes }, mayWrite, isAlone }: Props) {
  const t = useWords()
  const goTo = useGoTo()
  const begun = notes.filter(({ isBegun }) => isBegun).length
  const day = formatDay(first.heldOn)
  return (
    <section className={styles['card']} aria-label={t('notesOf', { group: first.groupName, day })}>
      <div className={styles['cardHead']}>
        <h3>
          <UserText>{first.groupName}</UserText>
        </h3>
        <span className={styles['quiet']}>{day}</span>
        <Chip tone={first.isOverdue ? 'absent' : 'late'}>{leftWords(first)}</Chip>
        {mayWrite && begun > 0 && (
          <span className={styles['end']}>
            <Button
              variant={isAlone ? 'primary' : 'quiet'}
              onPress={() => goTo(`/notes/sign?session=${first.sessionId}`)}
            >
              {t('readAndSign', { count: begun })}
            </Button>
          </span>
        )}
      </div>
      <ul className={styles['owed']}>
        {notes.map(note => (
          <li key={note.clientId ?? 'group'}>
            <RowLink path={placeOf(note)} className={styles['owedLink']}>
              <UserText>{note.clientName ?? t('groupNote')}</UserText>
              <span className={styles['quiet']}>{t(note.isBegun ? 'draft' : 'notBegun')}</span>
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
