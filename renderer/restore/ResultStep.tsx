import { formatDay, formatDayOf, formatTime } from '#renderer/app/day.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { Holdings, PresentVault, Rehearsal } from '#shared/restore/restore.ts'
import styles from './restore.module.css'
import { useWords } from './restore.words.ts'
import { StepHead } from './StepHead.tsx'
import { madeText, sizeText } from './texts.ts'

interface ResultStepProps {
  readonly rehearsal: Rehearsal
  readonly present: PresentVault
  readonly onGoOn: () => void
  readonly onLeave: () => void
}

/** Whether a backup is of another vault than the one that is there. */
export const isOfAnother = ({ vaultId }: Rehearsal, present: PresentVault): boolean =>
  present.vaultId !== null && present.vaultId !== vaultId

/** Step 3: what the backup holds, beside what is here now, and what would be missing. */
export function ResultStep({ rehearsal, present, onGoOn, onLeave }: ResultStepProps) {
  const t = useWords()
  const { holdings, openedBy, bytes, events, isOlder } = rehearsal
  return (
    <div className={styles['step']}>
      <StepHead>{t('resultTitle')}</StepHead>
      <p className={styles['why']}>
        <UserText>
          {t('resultWhy', {
            who: openedBy ?? t('byCode'),
            size: sizeText(bytes),
            events: t('events', { count: events }),
          })}
        </UserText>
      </p>
      <HoldingsTable backup={holdings} now={present.holdings} />
      <Warnings rehearsal={rehearsal} present={present} />
      {isOlder && <p>{t('older')}</p>}
      <div className={styles['row']}>
        <Button variant="primary" onPress={onGoOn}>
          {t('place')}
        </Button>
        <Button variant="plain" onPress={onLeave}>
          {t('onlyTried')}
        </Button>
      </div>
    </div>
  )
}

function Warnings({ rehearsal, present }: Pick<ResultStepProps, 'rehearsal' | 'present'>) {
  const t = useWords()
  const { madeAt, holdings } = rehearsal
  const { lockedAt, holdings: now } = present
  if (isOfAnother(rehearsal, present)) return <Banner tone="warning">{t('otherVault')}</Banner>
  const isEarlier = lockedAt !== null && madeAt !== null && madeAt < lockedAt
  const sessions = now === null ? 0 : now.counts.sessions - holdings.counts.sessions
  if (!isEarlier && sessions <= 0) return null
  return (
    <Banner tone="warning">
      {isEarlier && t('missing', { day: formatDayOf(lockedAt), time: formatTime(lockedAt), made: madeText(madeAt) })}
      {sessions > 0 && ` ${t('missingSessions', { count: sessions })}`}
    </Banner>
  )
}

function HoldingsTable({ backup, now }: { readonly backup: Holdings; readonly now: Holdings | null }) {
  const t = useWords()
  const last = ({ lastSession }: Holdings) =>
    lastSession === null ? t('none') : t('last', { day: formatDay(lastSession.heldOn), group: lastSession.groupName })
  const rows: readonly (readonly [string, (of: Holdings) => string])[] = [
    [t('clinic'), ({ clinicName }) => clinicName ?? t('none')],
    [t('rowClients'), ({ counts }) => String(counts.clients)],
    [t('rowGroups'), ({ counts }) => String(counts.groups)],
    [t('rowSessions'), ({ counts }) => String(counts.sessions)],
    [t('rowNotes'), ({ counts }) => String(counts.notes)],
    [t('rowLast'), last],
  ]
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('inBackup')}</th>
          {now !== null && <th scope="col">{t('now')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <UserText>{text(backup)}</UserText>
            </td>
            {now !== null && (
              <td>
                <UserText>{text(now)}</UserText>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
