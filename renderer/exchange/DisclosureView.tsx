import type { ReactNode } from 'react'
import { REDISCLOSURE_NOTICE, type DisclosureContent } from '#shared/exchange/disclosure.ts'
import { hoursText } from '#shared/hours/hours-text.ts'
import { formatDay, formatTimeRange } from '#renderer/app/day.ts'
import { checkInWords } from '#renderer/app/note-view/note-facts.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { SignedOnPaper } from './NotesOnPaper.tsx'
import styles from './out.module.css'
import { useWords as useViewWords } from '#renderer/app/note-view/note-view.words.ts'
import { useOutWords } from './out.words.ts'

interface Props {
  readonly content: DisclosureContent
  readonly hasNotice: boolean
}

/** Exactly what goes, on the screen and on paper alike. */
export function DisclosureView({ content, hasNotice }: Props) {
  const t = useOutWords()
  const { attendance, sessions, notes, checkIns, goals } = content
  return (
    <div className={styles['content']}>
      {hasNotice && (
        <p className={styles['notice']} lang="en">
          {REDISCLOSURE_NOTICE}
        </p>
      )}
      <Subject content={content} />
      {attendance !== null && <AttendancePart attendance={attendance} />}
      {sessions !== null && <SessionsPart sessions={sessions} />}
      {goals !== null && <GoalsPart goals={goals} />}
      {checkIns !== null && <CheckInsPart checkIns={checkIns} />}
      {notes !== null && (notes.length === 0 ? <p>{t('noNotes')}</p> : <SignedOnPaper notes={notes} />)}
    </div>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Subject({ content: { clinicName, client, groupName, from, until } }: Pick<Props, 'content'>) {
  const t = useOutWords()
  return (
    <dl className={styles['facts']}>
      {client !== null && (
        <Fact name={t('client')}>
          <UserText as="b">{client.name}</UserText>
        </Fact>
      )}
      {client !== null && client.recordNumber !== null && (
        <Fact name={t('record')}>
          <UserText>{client.recordNumber}</UserText>
        </Fact>
      )}
      {client !== null && client.bornOn !== null && <Fact name={t('born')}>{formatDay(client.bornOn)}</Fact>}
      {groupName !== null && (
        <Fact name={t('group')}>
          <UserText as="b">{groupName}</UserText>
        </Fact>
      )}
      <Fact name={t('period')}>
        {from === until ? formatDay(from) : t('range', { from: formatDay(from), until: formatDay(until) })}
      </Fact>
      <Fact name={t('clinic')}>
        <UserText>{clinicName}</UserText>
      </Fact>
    </dl>
  )
}

interface TableProps {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
  readonly none: string
}

function PaperTable({ title, heads, rows, none }: TableProps) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">
                  <UserText>{first}</UserText>
                </th>
                {others.map((cell, index) => (
                  <td key={heads[index + 1]}>
                    <UserText>{cell}</UserText>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Dates, status and minutes, and what they come to. */
export function AttendancePart({ attendance }: { readonly attendance: NonNullable<DisclosureContent['attendance']> }) {
  const t = useOutWords()
  const view = useViewWords()
  const { lines, attended, minutes } = attendance
  return (
    <>
      <PaperTable
        title={t('part.attendance')}
        heads={[t('date'), t('status'), t('minutes')]}
        rows={lines.map((line, index) => ({
          key: `${line.heldOn} ${index}`,
          cells: [formatDay(line.heldOn), view(`status.${line.status}`), String(line.minutes)],
        }))}
        none={t('noAttendance')}
      />
      {lines.length > 0 && <p>{t('total', { count: attended, minutes, hours: hoursText(minutes) })}</p>}
    </>
  )
}

function SessionsPart({ sessions }: { readonly sessions: NonNullable<DisclosureContent['sessions']> }) {
  const t = useOutWords()
  return (
    <PaperTable
      title={t('part.sessions')}
      heads={[t('date'), t('time'), t('topics'), t('present'), t('visitors')]}
      rows={sessions.map(row => ({
        key: row.startedAt,
        cells: [
          formatDay(row.heldOn),
          row.endedAt === null ? '' : formatTimeRange(row.startedAt, row.endedAt, row.timeZone),
          row.topics.join(', '),
          String(row.present),
          String(row.visitors),
        ],
      }))}
      none={t('noAttendance')}
    />
  )
}

function GoalsPart({ goals }: { readonly goals: NonNullable<DisclosureContent['goals']> }) {
  const t = useOutWords()
  const stepsOf = (steps: (typeof goals)[number]['steps']) =>
    steps
      .map(({ heldOn, progress }) =>
        t('step', { day: formatDay(heldOn), progress: t(`progress.${progress ?? 'none'}`) }),
      )
      .join('; ')
  return (
    <PaperTable
      title={t('part.goals')}
      heads={[t('goal'), t('status'), t('progress')]}
      rows={goals.map((goal, index) => ({
        key: `${goal.goal} ${index}`,
        cells: [
          [goal.problem, goal.goal, goal.objective].filter(text => text !== null).join(': '),
          t(`goalStatus.${goal.status}`),
          stepsOf(goal.steps),
        ],
      }))}
      none={t('noGoals')}
    />
  )
}

function CheckInsPart({ checkIns }: { readonly checkIns: NonNullable<DisclosureContent['checkIns']> }) {
  const t = useOutWords()
  return (
    <PaperTable
      title={t('part.checkIns')}
      heads={[t('date'), t('said')]}
      rows={checkIns.map(({ heldOn, checkIn }, index) => ({
        key: `${heldOn} ${index}`,
        cells: [formatDay(heldOn), [...checkInWords(checkIn), checkIn.remark ?? ''].filter(Boolean).join(' · ')],
      }))}
      none={t('noCheckIns')}
    />
  )
}
