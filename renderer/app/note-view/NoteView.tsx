import type { GroupContent, IndividualContent, NoteContent } from '#shared/notes/note-content.ts'
import { sectionsOf, type NoteFormat, type NoteItem } from '#shared/notes/note-format.ts'
import { formatDay } from '#renderer/app/day.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { attendanceWords, checkInWords } from './note-facts.ts'
import { GoalsWorkedOn } from './GoalsWorkedOn.tsx'
import { NoteHead } from './NoteHead.tsx'
import styles from './note-view.module.css'
import { useWords } from './note-view.words.ts'

interface Props {
  readonly content: NoteContent
  /** How an individual note is laid out; a group note has one layout only. */
  readonly format: NoteFormat
  /** The level of its headings: 2 on a page of its own, 3 under a heading. */
  readonly level?: 2 | 3
}

/** A note as a page to read: the facts, then every part exactly once, in the order of the format [NT4]. */
export function NoteView({ content, format, level = 3 }: Props) {
  const t = useWords()
  const { dueOn, isLate } = content.due
  return (
    <article className={styles['note']}>
      {isLate && (
        <p className={styles['late']}>
          <Chip tone="late">{t('lateEntry')}</Chip> {t('lateWords', { day: formatDay(dueOn) })}
        </p>
      )}
      <NoteHead content={content} />
      {content.kind === 'group' ? (
        <GroupParts content={content} level={level} />
      ) : (
        <Sections content={content} format={format} level={level} />
      )}
    </article>
  )
}

type Level = { readonly level: 2 | 3 }

function Heading({ level, children }: Level & { readonly children: string }) {
  const Element = level === 2 ? 'h2' : 'h3'
  return <Element className={styles['heading']}>{children}</Element>
}

function Sections({ content, format, level }: Level & { content: IndividualContent; format: NoteFormat }) {
  const t = useWords()
  return (
    <>
      {sectionsOf(format).map(({ heading, items }) => (
        <section key={heading} className={styles['section']}>
          <Heading level={level}>{t(`heading.${heading}`)}</Heading>
          {items.map(item => (
            <div key={item} className={styles['item']} data-item={item}>
              {/* A section of one part that bears the same word says it once. */}
              {!(items.length === 1 && item === heading) && <b className={styles['label']}>{t(`item.${item}`)}</b>}
              <Item content={content} item={item} />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

function Item({ content, item }: { readonly content: IndividualContent; readonly item: NoteItem }) {
  const t = useWords()
  const { client, session, goals, written } = content
  switch (item) {
    case 'attendance':
      return <p>{attendanceWords(client, session.timeZone)}</p>
    case 'check-in': {
      const said = checkInWords(client.checkIn)
      const remark = client.checkIn?.remark ?? null
      if (said.length === 0 && remark === null) return <p className={styles['quiet']}>{t('noCheckIn')}</p>
      return (
        <p>
          {said.join(' · ')}
          {said.length > 0 && remark !== null && ' · '}
          {remark !== null && <UserText>{remark}</UserText>}
        </p>
      )
    }
    case 'goals':
      return <GoalsWorkedOn goals={goals} />
    case 'homework':
      return <Lines lines={client.homeworkGiven} none={t('noHomework')} />
    case 'intervention':
    case 'response':
    case 'progress':
    case 'risk':
    case 'plan':
      return <Words text={written[item]} />
  }
}

function GroupParts({ content, level }: Level & { readonly content: GroupContent }) {
  const t = useWords()
  const homework = content.homeworkGiven.map(({ title, clients }) => t('homeworkOf', { title, count: clients }))
  return (
    <>
      <section className={styles['section']}>
        <Heading level={level}>{t('interventions')}</Heading>
        <Lines lines={content.interventions} none={t('noInterventions')} />
      </section>
      <section className={styles['section']}>
        <Heading level={level}>{t('account')}</Heading>
        <Words text={content.text} />
      </section>
      <section className={styles['section']}>
        <Heading level={level}>{t('item.homework')}</Heading>
        <Lines lines={homework} none={t('noHomework')} />
      </section>
    </>
  )
}

function Words({ text }: { readonly text: string }) {
  const t = useWords()
  if (text.trim() === '') return <p className={styles['quiet']}>{t('nothing')}</p>
  return (
    <p className={styles['text']}>
      <UserText isPreserved>{text}</UserText>
    </p>
  )
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <p className={styles['quiet']}>{none}</p>
  return (
    <ul className={styles['lines']}>
      {lines.map(line => (
        <li key={line}>
          <UserText>{line}</UserText>
        </li>
      ))}
    </ul>
  )
}
