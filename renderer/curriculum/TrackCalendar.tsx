import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatMinutes } from '#renderer/app/day.ts'
import { TrackPrintButton } from '#renderer/app/topic-parts.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { isUnverified } from './crosswalk.ts'
import { TopicInline } from './TopicText.tsx'
import { calendarOf, type CalendarCell } from './track-calendar.ts'
import { TrackHours } from './TrackHours.tsx'
import { useWords } from './track.words.ts'
import type { TrackView } from './use-track.ts'
import styles from './track.module.css'

/** The hours of a track and its weeks one by one, with the number that each topic has in the manual. */
export function TrackCalendar({ view }: { readonly view: TrackView }) {
  const t = useWords()
  const { track } = view
  const columns = new Map(track.parts.map(({ id, title }) => [id, title]))
  return (
    <div className={styles.views}>
      <TrackHours view={view} />
      <div className={styles.head}>
        <h2>{t('calendarTitle')}</h2>
        <TrackPrintButton
          sheet={{ kind: 'track-calendar', trackId: track.id }}
          title={t('calendar')}
          label={t('printCalendar')}
        />
      </div>
      <p className={styles.quiet}>{t('unverifiedLegend')}</p>
      <table className={styles.calendar} aria-label={t('calendarTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            {track.parts.map(({ id, title, perWeek, minutes }) => (
              <th key={id} scope="col">
                {title} <span className={styles.times}>{t('perWeekMinutes', { perWeek, minutes })}</span>
              </th>
            ))}
            <th scope="col">{t('individual')}</th>
            <th scope="col">{t('groupHours')}</th>
          </tr>
        </thead>
        <tbody>
          {calendarOf(track).map(week => (
            <tr key={week.fromWeek}>
              <th scope="row">
                <span className={styles.weekWord}>{t('week')} </span>
                {week.untilWeek === null ? t('weekOn', { from: week.fromWeek }) : week.fromWeek}
              </th>
              {week.cells.map(cell => (
                <td key={cell.partId} data-column={columns.get(cell.partId)} data-empty={isEmpty(cell)}>
                  <Cell cell={cell} view={view} />
                </td>
              ))}
              <td data-column={t('individual')} data-empty={week.sessions.length === 0}>
                {week.sessions.map(id => (
                  <LinkTo key={id} path={`/curriculum/${track.id}?part=sessions`}>
                    {id}
                  </LinkTo>
                ))}
              </td>
              <td className={styles.hours} data-column={t('groupHours')}>
                {formatMinutes(week.minutes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notes view={view} />
    </div>
  )
}

const isEmpty = ({ topicIds, isAny }: CalendarCell) => topicIds.length === 0 && !isAny

function Cell({ cell, view }: { readonly cell: CalendarCell; readonly view: TrackView }) {
  const t = useWords()
  if (cell.isAny) {
    const count = view.track.parts.find(({ id }) => id === cell.partId)?.topicIds.length ?? 0
    return count === 0 ? t('anyNone') : t('anyTopic', { count })
  }
  return (
    <ul className={styles.cell}>
      {cell.topicIds.map(id => (
        <li key={id}>
          <TopicName id={id} view={view} />
        </li>
      ))}
      {cell.electives.map(id => (
        <li key={id}>
          {t('orElective')} <TopicName id={id} view={view} />
        </li>
      ))}
    </ul>
  )
}

/** A topic as a link, with its number in the manual and whether that was checked. */
function TopicName({ id, view }: { readonly id: string; readonly view: TrackView }) {
  const t = useWords()
  const topic = view.topics.get(id)
  const crosswalk = topic?.crosswalk ?? null
  return (
    <>
      <LinkTo path={`/curriculum/${id}`}>{topic?.title ?? id}</LinkTo>
      {crosswalk !== null && (
        <span className={styles.number}>
          {' '}
          {crosswalk.id}
          {isUnverified(crosswalk) && (
            <>
              <span aria-hidden="true">{t('unverifiedMark')}</span>
              <VisuallyHidden> {t('unverified')}</VisuallyHidden>
            </>
          )}
        </span>
      )}
    </>
  )
}

function Notes({ view }: { readonly view: TrackView }) {
  const t = useWords()
  const { track, topics, modules } = view
  const nameOf = (id: string) => topics.get(id)?.title ?? modules.get(id)?.title ?? id
  return (
    <div className={styles.prose}>
      {track.calendarNotes.map((note, at) => (
        <p key={at}>
          <TopicInline inlines={note} />
        </p>
      ))}
      {track.electives.length > 0 && (
        <>
          <h3>{t('electives')}</h3>
          <ul className={styles.lines}>
            {track.electives.map(({ topicId, when }) => (
              <li key={topicId}>
                <TopicName id={topicId} view={view} />. <TopicInline inlines={when} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('apartTitle')}</h3>
      <ul className={styles.lines}>
        {track.apart.map(({ topicId, from }) => (
          <li key={topicId}>
            {t(modules.has(from) ? 'apartModule' : 'apartPair', { topic: nameOf(topicId), other: nameOf(from) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
