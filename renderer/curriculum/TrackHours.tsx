import type { Track } from '#shared/curriculum/track.ts'
import { trackWeeks, type TrackWeeks } from '#shared/hours/track-weeks.ts'
import { formatMinutes } from '#renderer/app/day.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { TopicInline } from './TopicText.tsx'
import { useWords } from './track.words.ts'
import type { TrackView } from './use-track.ts'
import styles from './track.module.css'

/** The sums of a track's groups, that they alone are too few, and what would reach nine hours [HR9]. */
export function TrackHours({ view }: { readonly view: TrackView }) {
  const t = useWords()
  const { track } = view
  return (
    <section aria-label={t('hoursTitle')} className={styles.views}>
      <h2>{t('hoursTitle')}</h2>
      <Banner tone="warning" title={t('warningTitle')}>
        <TopicInline inlines={track.warning} />
      </Banner>
      <Table caption={t('hoursTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('weeks')}</th>
            <th scope="col">{t('groupHours')}</th>
            <th scope="col">{t('missing')}</th>
            <th scope="col">{t('fillIt')}</th>
          </tr>
        </thead>
        <tbody>
          {trackWeeks(track).map(span => (
            <tr key={span.fromWeek}>
              <th scope="row">
                {span.untilWeek === null
                  ? t('weekOn', { from: span.fromWeek })
                  : t('weekRange', { from: span.fromWeek, until: span.untilWeek })}
              </th>
              <td className={styles.hours}>{formatMinutes(span.minutes)}</td>
              <td className={styles.hours}>
                {span.missingMinutes === 0 ? t('missingNone') : formatMinutes(span.missingMinutes)}
              </td>
              <td>{span.fromWeek > track.weeks ? t('continuing') : <Filling view={view} span={span} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.quiet}>
        <TopicInline inlines={track.fillingNote} />
      </p>
    </section>
  )
}

function Filling({ view, span }: { readonly view: TrackView; readonly span: TrackWeeks }) {
  const t = useWords()
  const filling: Track['filling'][number] | undefined = view.track.filling.find(
    ({ fromWeek }) => fromWeek === span.fromWeek,
  )
  if (filling === undefined) return null
  const { perWeek, minutes, first, from } = filling
  const nameOf = (id: string) => view.topics.get(id)?.title ?? view.modules.get(id)?.title ?? id
  const parts = [
    t('fillWith', { perWeek, minutes, hours: formatMinutes(span.minutes + perWeek * minutes) }),
    ...(first.length === 0 ? [] : [t('fillFirst', { topics: first.map(nameOf).join(', ') })]),
    t('fillFrom', { list: from.map(nameOf).join(', ') }),
  ]
  return parts.join('; ')
}
