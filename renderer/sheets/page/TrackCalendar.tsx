import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { isUnverified } from '#renderer/curriculum/crosswalk.ts'
import { calendarOf, type CalendarCell } from '#renderer/curriculum/track-calendar.ts'
import { words as w } from '#renderer/curriculum/track.words.ts'
import { citedIn } from './cited.ts'
import { SourceList } from './GuideParts.tsx'
import { SheetHeading, SheetInline } from './SheetText.tsx'
import { TrackFoot, TrackHead } from './TrackAround.tsx'
import { words as t } from './sheet.words.ts'

type Calendar = SheetOf<'track-calendar'>

/** The weeks of a track on paper: which topics, how many hours, and that they are too few by themselves. */
export function TrackCalendar(sheet: Calendar) {
  const { track, topics } = sheet
  const byId = new Map<string, Calendar['topics'][number]>(topics.map(topic => [topic.id, topic]))
  return (
    <main className="track">
      <TrackHead {...sheet} kind={t('staffOnly')} title={t('calendarOf', { track: track.title })} />
      <p>
        <SheetInline inlines={track.warning} />
      </p>
      <table className="calendar">
        <thead>
          <tr>
            <th scope="col">{w('week')}</th>
            {track.parts.map(part => (
              <th key={part.id} scope="col">
                {part.title}, {w('perWeekMinutes', { perWeek: part.perWeek, minutes: part.minutes })}
              </th>
            ))}
            <th scope="col">{w('individual')}</th>
            <th scope="col">{w('groupHours')}</th>
          </tr>
        </thead>
        <tbody>
          {calendarOf(track).map(week => (
            <tr key={week.fromWeek}>
              <th scope="row">{week.untilWeek === null ? w('weekOn', { from: week.fromWeek }) : week.fromWeek}</th>
              {week.cells.map(cell => (
                <td key={cell.partId}>
                  <Cell cell={cell} byId={byId} />
                </td>
              ))}
              <td>{week.sessions.join(', ') || '–'}</td>
              <td>{hoursText(week.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{w('unverifiedLegend')}</p>
      {track.calendarNotes.map((note, at) => (
        <p key={at}>
          <SheetInline inlines={note} />
        </p>
      ))}
      <SheetHeading level={2}>{w('electives')}</SheetHeading>
      <ul>
        {track.electives.map(({ topicId, when }) => (
          <li key={topicId}>
            <b>{byId.get(topicId)?.title ?? topicId}.</b> <SheetInline inlines={when} />
          </li>
        ))}
      </ul>
      <SourceList topic={{ sources: sourcesOfCalendar(track) }} level={2} />
      <TrackFoot {...sheet} line={licenceLine(sheet.origin)} />
    </main>
  )
}

/** The works that the sentences of a calendar's sheet name, in their order. */
export const sourcesOfCalendar = ({ warning, calendarNotes }: Calendar['track']): string[] =>
  citedIn([warning, ...calendarNotes].map(children => ({ type: 'paragraph', children })))

const hoursText = (minutes: number) => t('hours', { hours: Math.trunc(minutes / 60), minutes: minutes % 60 })

interface CellProps {
  readonly cell: CalendarCell
  readonly byId: ReadonlyMap<string, Calendar['topics'][number]>
}

/** An empty cell would be taken for a place to write in. */
function Cell({ cell, byId }: CellProps) {
  if (cell.isAny) return w('anyNone')
  if (cell.topicIds.length === 0) return '–'
  return [...cell.topicIds, ...cell.electives].map(id => {
    const topic = byId.get(id)
    return (
      <div key={id}>
        {cell.electives.includes(id) && `${w('orElective')} `}
        {topic?.title ?? id}
        {topic?.crosswalk && (
          <span className="crosswalk">
            {` (${topic.crosswalk.id}${isUnverified(topic.crosswalk) ? w('unverifiedMark') : ''})`}
          </span>
        )}
      </div>
    )
  })
}
