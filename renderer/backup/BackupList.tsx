import type { BackupPlace, KnownBackup, PlaceVerified } from '#shared/backup/backup.ts'
import { formatDay, formatMoment } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { megabytes } from './BackupBar.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'

/** Whether a backup is still somewhere, as far as is known. */
export const isSomewhere = ({ places }: KnownBackup): boolean =>
  places.some(({ goneAt, removedAt }) => goneAt === null && removedAt === null)

/** Every backup that is still somewhere, newest first, each with what it holds and where it is. */
export function BackupList({ backups }: { readonly backups: readonly KnownBackup[] }) {
  const t = useWords()
  const there = backups.filter(isSomewhere)
  return (
    <Card as="section" title={t('kept')} padding="roomy" className={styles.card}>
      <p className={styles.quiet}>{t('keptWhy')}</p>
      {there.length === 0 ? (
        <p>{t('keptNone')}</p>
      ) : (
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <th scope="col">{t('whenHead')}</th>
              <th scope="col">{t('holdsHead')}</th>
              <th scope="col">{t('placesHead')}</th>
              <th scope="col">
                <VisuallyHidden>{t('verify')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {there.map(backup => (
              <BackupRow key={backup.backupId} backup={backup} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function BackupRow({ backup }: { readonly backup: KnownBackup }) {
  const t = useWords()
  const verify = useCommand('backup.verify')
  const { backupId, madeAt, cause, bytes, clients, sessions, notes, lastSessionOn, places } = backup
  return (
    <tr>
      <td>
        <div className={styles.cell}>
          <b>{formatMoment(madeAt)}</b>
          <span className={styles.small}>{t(`cause.${cause}`)}</span>
          <span className={styles.small}>{t('sizeWhole', { total: megabytes(bytes) })}</span>
        </div>
      </td>
      <td>
        <div className={styles.cell}>
          <span>{t('holds', { clients, sessions, notes })}</span>
          {lastSessionOn !== null && (
            <span className={styles.small}>{t('holdsLast', { day: formatDay(lastSessionOn) })}</span>
          )}
        </div>
      </td>
      <td>
        <div className={styles.cell}>
          {places.map(place => (
            <PlaceLine key={place.folder} place={place} />
          ))}
          {verify.data !== undefined && <Found found={verify.data} places={places} />}
          <ErrorText>{verify.error?.message}</ErrorText>
        </div>
      </td>
      <td data-end>
        <Button
          aria-label={t('verifyOf', { when: formatMoment(madeAt) })}
          isPending={verify.isPending}
          pendingLabel={t('verifying')}
          onPress={() => verify.mutate({ backupId })}
        >
          {t('verify')}
        </Button>
      </td>
    </tr>
  )
}

function PlaceLine({ place }: { readonly place: BackupPlace }) {
  const t = useWords()
  const { folder, isChosen, verifiedAt, goneAt, removedAt } = place
  const state =
    removedAt !== null
      ? t('removed', { when: formatMoment(removedAt) })
      : goneAt !== null
        ? t('gone')
        : t('verifiedAt', { when: formatMoment(verifiedAt) })
  return (
    <span>
      <UserText>{isChosen ? folder : t('placeOwn')}</UserText>: {state}
    </span>
  )
}

interface FoundProps {
  readonly found: readonly PlaceVerified[]
  readonly places: readonly BackupPlace[]
}

function Found({ found, places }: FoundProps) {
  const t = useWords()
  const nameOf = (folder: string) =>
    places.find(place => place.folder === folder)?.isChosen === true ? folder : t('placeOwn')
  return (
    <ul className={styles.found} role="status">
      {found.map(({ folder, found: state, opened }) => (
        <li key={folder}>
          <UserText>
            {t(state === 'whole' ? (opened ? 'found.opened' : 'found.whole') : `found.${state}`, {
              place: nameOf(folder),
            })}
          </UserText>
        </li>
      ))}
    </ul>
  )
}
