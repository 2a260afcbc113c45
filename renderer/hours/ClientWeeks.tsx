import type { ClientWeek } from '#shared/hours/client-week.ts'
import { hoursText } from '#shared/hours/hours-text.ts'
import { formatDayLong, formatMinutes, formatTime } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { HoursBar } from './HoursBar.tsx'
import styles from './hours.module.css'
import { useWords } from './hours.words.ts'

const TONES = { reached: 'present', 'within-reach': 'excused', 'out-of-reach': 'late' } as const

/** Each client's hours, whether the target can be reached, and the fewest meetings that get there. */
export function ClientWeeks({ clients }: { readonly clients: readonly ClientWeek[] }) {
  const t = useWords()
  return (
    <Table caption={t('list')}>
      <thead>
        <tr>
          <th scope="col">{t('client')}</th>
          <th scope="col">{t('hours')}</th>
          <th scope="col">{t('reach')}</th>
          <th scope="col">{t('stillToCome')}</th>
        </tr>
      </thead>
      <tbody>
        {clients.map(client => (
          <tr key={client.clientId}>
            <th scope="row">
              <LinkTo path={`/clients/${client.clientId}`}>
                <UserText>{client.name}</UserText>
              </LinkTo>
            </th>
            <td>
              <Hours client={client} />
            </td>
            <td>{client.targetMinutes > 0 && <Chip tone={TONES[client.reach]}>{t(`reach.${client.reach}`)}</Chip>}</td>
            <td>
              <Needed client={client} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Hours({ client }: { readonly client: ClientWeek }) {
  const t = useWords()
  const had = hoursText(client.hadMinutes)
  if (client.targetMinutes === 0) return <>{t('noTarget', { had })}</>
  return (
    <span className={styles['hours']}>
      <span className={styles['figure']}>{t('had', { had, target: hoursText(client.targetMinutes) })}</span>
      <HoursBar had={client.hadMinutes} target={client.targetMinutes} />
    </span>
  )
}

function Needed({ client }: { readonly client: ClientWeek }) {
  const t = useWords()
  if (client.reach === 'reached') return <span className={styles['muted']}>{t('nothingNeeded')}</span>
  const left = client.needed.length
  return (
    <span className={styles['needed']}>
      <span className={styles['muted']}>
        {t('missing', { hours: formatMinutes(client.missingMinutes) })}
        {left === 0 && ` · ${t('nothingLeft')}`}
        {left > 0 && client.reach === 'out-of-reach' && ` · ${t('notEnough', { count: left })}`}
      </span>
      {client.needed.map(({ groupName, onDate, startsAt, minutes, isOn }) => (
        <span key={`${onDate} ${startsAt} ${groupName}`}>
          <UserText>
            {t(isOn ? 'meetingOn' : 'meeting', {
              day: formatDayLong(onDate).split(',')[0] ?? '',
              time: formatTime(startsAt),
              group: groupName,
              length: formatMinutes(minutes),
            })}
          </UserText>
        </span>
      ))}
    </span>
  )
}
