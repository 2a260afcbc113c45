import { useState, type ReactNode } from 'react'
import { offersSafety, QUESTIONS } from '#shared/checkins/checkin.ts'
import type { ClientFacts, SessionFacts } from '#shared/notes/note-content.ts'
import { sectionsOf, type NoteFormat, type NoteItem } from '#shared/notes/note-format.ts'
import { NOTHING_WRITTEN, type IndividualNote, type NotePart } from '#shared/notes/note.ts'
import { attendanceWords, checkInWords } from '#renderer/app/note-view/note-facts.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { NoteField } from './NoteField.tsx'
import { NoteGoals } from './NoteGoals.tsx'
import { useWords as useViewWords } from '#renderer/app/note-view/note-view.words.ts'
import { useWords } from './notes.words.ts'
import { usePhraseSource } from './use-phrase-source.ts'
import styles from './notes.module.css'

interface Props {
  readonly session: SessionFacts
  readonly client: ClientFacts
  readonly note: IndividualNote | null
  readonly format: NoteFormat
}

/** One client's note in the order of a format: what the room recorded as text, what the facilitator writes as fields. */
export function ClientNoteForm({ session, client, note, format }: Props) {
  const t = useWords()
  const view = useViewWords()
  const { sessionId } = session
  const { clientId, checkIn } = client
  const written = note?.written ?? NOTHING_WRITTEN
  const isRaised = checkIn !== null && QUESTIONS.some(question => offersSafety(checkIn, question))
  const [asksRisk, setAsksRisk] = useState(isRaised || written.risk !== '')
  const { data: goals } = useCall('goals.ofClient', { clientId })
  const first = goals?.find(({ goalId }) => goalId === note?.goals[0]?.goalId)
  const phrases = usePhraseSource({
    client: t('theClient'),
    topic: session.deliveries[0]?.title ?? null,
    minutes: client.minutes,
    goal: first?.goal ?? null,
  })
  const field = (part: NotePart) => (
    <NoteField
      key={part}
      sessionId={sessionId}
      clientId={clientId}
      part={part}
      label={t(`part.${part}`)}
      description={t(part === 'risk' && isRaised ? 'help.riskRaised' : `help.${part}`)}
      stored={written[part]}
      rows={part === 'response' ? 4 : 2}
      phrases={phrases}
    />
  )
  const item = (name: NoteItem): ReactNode => {
    switch (name) {
      case 'attendance':
        return <Fact key={name} label={t('attendance')} lines={[attendanceWords(client, session.timeZone)]} />
      case 'check-in': {
        const said = [...checkInWords(checkIn), checkIn?.remark ?? ''].filter(words => words !== '')
        return <Fact key={name} label={t('checkIn')} lines={[said.length === 0 ? t('noCheckIn') : said.join(' · ')]} />
      }
      case 'homework':
        return <Fact key={name} label={t('homework')} lines={client.homeworkGiven} none={t('noHomework')} />
      case 'goals':
        return <NoteGoals key={name} sessionId={sessionId} clientId={clientId} stored={note?.goals ?? []} />
      case 'risk':
        return asksRisk || isRaised ? field('risk') : null
      default:
        return field(name)
    }
  }
  return (
    <>
      {/* One list of keyed things: in another order the fields stay the same fields, with what is typed in them. */}
      {sectionsOf(format).flatMap(({ heading, items }) => [
        // A section that begins with the part of its own name says it once.
        heading === items[0] && view(`heading.${heading}`) === t(`part.${heading}`) ? null : (
          <h4 key={`heading ${heading}`} className={styles['heading']}>
            {view(`heading.${heading}`)}
          </h4>
        ),
        ...items.map(item),
      ])}
      {!asksRisk && !isRaised && (
        <div key="ask">
          <Button variant="plain" icon="plus" onPress={() => setAsksRisk(true)}>
            {t('addRisk')}
          </Button>
        </div>
      )}
    </>
  )
}

function Fact({ label, lines, none }: { label: string; lines: readonly string[]; none?: string }) {
  return (
    <div className={styles['fact']} data-fact>
      <b className={styles['label']}>{label}</b>
      {(lines.length === 0 && none !== undefined ? [none] : lines).map(line => (
        <p key={line}>
          <UserText>{line}</UserText>
        </p>
      ))}
    </div>
  )
}
