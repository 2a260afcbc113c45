import type { SessionFacts } from '#shared/notes/note-content.ts'
import type { NameResolution } from '#shared/notes/name-resolution.ts'
import type { NoteFindings } from '#shared/notes/note-findings.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { formatDay, formatTimeRange } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CheckNames } from './CheckNames.tsx'
import { CheckSpots, CheckWords } from './CheckSpots.tsx'
import { useWords } from './checks.words.ts'
import type { NoteClient } from './note-target.ts'
import styles from './notes.module.css'

interface Props {
  readonly noteId: NoteId
  readonly resolutions: readonly NameResolution[]
  readonly session: SessionFacts
  readonly everyone: readonly NoteClient[]
}

/** What the checks found in the draft as it was last saved: asked again after each pause in typing, which it never holds up. */
export function Checks({ noteId, resolutions, session, everyone }: Props) {
  const t = useWords()
  const { data: found, error } = useCall('notes.check', { noteId })
  if (error !== null) return <ErrorText>{t('failed', { message: error.message })}</ErrorText>
  // The answer about the note before stays until the new one is there; it is of another note.
  if (found === undefined || found.noteId !== noteId) return null
  const { startedAt, endedAt, timeZone } = session
  const range = endedAt === null ? '' : formatTimeRange(startedAt, endedAt, timeZone)
  return (
    <section className={styles['checks']} aria-label={t('title')} data-checks tabIndex={-1}>
      <h3>{t('title')}</h3>
      <Missing missing={found.missing} />
      <CheckNames noteId={noteId} names={found.names} resolutions={resolutions} />
      <CheckSpots title={t('places')} spots={found.places} help={t('placeHelp')} />
      <CheckWords noteId={noteId} words={found.words} />
      <CheckSpots title={t('times')} spots={found.times} help={t('timeHelp', { range })} />
      <Clones clones={found.clones} everyone={everyone} />
      {isClear(found) && <p className={styles['muted']}>{t('nothing')}</p>}
    </section>
  )
}

const isClear = ({ maySign, names, words, times, clones }: NoteFindings) =>
  maySign && names.length === 0 && words.length === 0 && times.length === 0 && clones?.isOver !== true

function Missing({ missing }: Pick<NoteFindings, 'missing'>) {
  const t = useWords()
  const said = (isRequired: boolean) =>
    missing
      .filter(one => one.isRequired === isRequired)
      .map(({ part }) => t(`part.${part}`))
      .join(', ')
  const [needed, asked] = [said(true), said(false)]
  return (
    <>
      {needed !== '' && <p className={styles['lacks']}>{t('stillLacks', { parts: needed })}</p>}
      {asked !== '' && <p className={styles['muted']}>{t('askedFor', { parts: asked })}</p>}
    </>
  )
}

function Clones({ clones, everyone }: Pick<NoteFindings, 'clones'> & Pick<Props, 'everyone'>) {
  const t = useWords()
  if (clones === null || !clones.isOver) return null
  const nameOf = (clientId: string | null) =>
    everyone.find(client => client.clientId === clientId)?.name ?? t('somebody')
  return (
    <section className={styles['finding']}>
      <h4>{t('clones', { percent: clones.percent })}</h4>
      <p className={styles['muted']}>{t('clonesOver', { percent: clones.thresholdPercent })}</p>
      <ul className={styles['findings']}>
        {clones.shared.map(({ text, there, clientId, heldOn, isPast }) => (
          <li key={text}>
            <p className={styles['spot']}>
              <UserText>{text}</UserText>
            </p>
            <p className={styles['muted']}>
              <UserText>
                {isPast ? t('inPast', { day: formatDay(heldOn) }) : t('inNoteOf', { name: nameOf(clientId) })} {there}
              </UserText>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
