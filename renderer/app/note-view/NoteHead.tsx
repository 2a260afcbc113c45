import type { ReactNode } from 'react'
import type { NoteContent } from '#shared/notes/note-content.ts'
import { formatDay } from '#renderer/app/day.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { breakWords, presentWords, staffWords, timeWords, topicWords } from './note-facts.ts'
import styles from './note-view.module.css'
import { useWords } from './note-view.words.ts'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** The facts at the head of a note: whose it is, and what was recorded of the session. */
export function NoteHead({ content }: { readonly content: NoteContent }) {
  const t = useWords()
  const { session } = content
  const breaks = breakWords(session)
  const topics = topicWords(session)
  return (
    <dl className={styles['facts']}>
      {content.kind === 'individual' && <ClientFact client={content.client} />}
      <Fact name={t('group')}>
        <UserText>{session.groupName}</UserText>
      </Fact>
      <Fact name={t('date')}>{formatDay(session.heldOn)}</Fact>
      <Fact name={t('time')}>
        {timeWords(session)}
        {breaks !== null && <span className={styles['below']}>{breaks}</span>}
      </Fact>
      {session.place !== null && (
        <Fact name={t('place')}>
          <UserText>{session.place}</UserText>
        </Fact>
      )}
      {session.service !== null && (
        <Fact name={t('service')}>
          <UserText>{t('serviceWords', session.service)}</UserText>
        </Fact>
      )}
      <Fact name={t('topics')}>{topics.length === 0 ? t('noTopics') : <Each lines={topics} />}</Fact>
      <Fact name={t('staff')}>
        <Each lines={staffWords(session)} />
      </Fact>
      <Fact name={t('present')}>{presentWords(session)}</Fact>
    </dl>
  )
}

function ClientFact({ client }: { readonly client: Extract<NoteContent, { kind: 'individual' }>['client'] }) {
  const t = useWords()
  const further = [
    ...(client.recordNumber === null ? [] : [t('record', { number: client.recordNumber })]),
    ...(client.bornOn === null ? [] : [t('born', { day: formatDay(client.bornOn) })]),
  ]
  return (
    <Fact name={t('client')}>
      <UserText as="b">{client.name}</UserText>
      {further.length > 0 && (
        <span className={styles['below']}>
          <UserText>{further.join(' · ')}</UserText>
        </span>
      )}
    </Fact>
  )
}

const Each = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map(line => (
    <span key={line} className={styles['line']}>
      <UserText>{line}</UserText>
    </span>
  ))
