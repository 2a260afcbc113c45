import { Fragment } from 'react'
import { formatDay } from '#renderer/app/day.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { AuditEvent, SignOff } from '#shared/audit/audit.ts'
import { kindName, useWords, words } from './audit.words.ts'
import { formatWhen } from './use-log.ts'
import styles from './audit.module.css'

interface Props {
  readonly events: readonly AuditEvent[]
  readonly signOffs: readonly SignOff[]
  readonly timeZone: string
}

/** The events, each sign-off as a line above the event it goes up to. */
export function AuditTable({ events, signOffs, timeZone }: Props) {
  const t = useWords()
  return (
    <Table caption={t('caption')}>
      <thead className={styles.thead}>
        <tr>
          <th scope="col">{t('columnNumber')}</th>
          <th scope="col">{t('columnWhen')}</th>
          <th scope="col">{t('columnWho')}</th>
          <th scope="col">{t('columnWhat')}</th>
          <th scope="col">{t('columnAbout')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, place) => (
          <Fragment key={event.number}>
            {signOffs
              .filter(({ upTo }) => upTo >= event.number && upTo < (events[place - 1]?.number ?? Infinity))
              .map(signOff => (
                <SignOffLine key={signOff.signOffId} signOff={signOff} timeZone={timeZone} />
              ))}
            <EventRow event={event} timeZone={timeZone} />
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
}

function SignOffLine({ signOff, timeZone }: { signOff: SignOff; timeZone: string }) {
  const t = useWords()
  const { staffName, signedAt, upTo, remark } = signOff
  return (
    <tr className={styles.signOff}>
      <td colSpan={5}>
        <span className={styles.signOffWords}>
          <Icon name="check" size={1.1} />
          <UserText as="b">
            {t('signedOffAt', { name: staffName ?? t('somebody'), upTo, when: formatWhen(signedAt, timeZone) })}
          </UserText>
          {remark !== null && <UserText>{remark}</UserText>}
        </span>
      </td>
    </tr>
  )
}

function EventRow({ event, timeZone }: { event: AuditEvent; timeZone: string }) {
  const t = useWords()
  return (
    <tr className={styles.event}>
      <td data-num>{event.number.toLocaleString('en-US')}</td>
      <td className={styles.when}>{formatWhen(event.at, timeZone)}</td>
      <td>
        <UserText>{event.staffName ?? event.staffId ?? t('nobody')}</UserText>
      </td>
      <th scope="row">{kindName(event.kind)}</th>
      <td className={styles.about}>
        <UserText>{aboutOf(event) ?? t('nothing')}</UserText>
      </td>
    </tr>
  )
}

/** Whom and what an event is about, in the words of the log; null for nothing in particular. */
function aboutOf({ client, clientId, groupName, heldOn, recordName }: AuditEvent): string | null {
  const group = groupName === null ? null : { group: groupName }
  const place =
    group === null
      ? null
      : heldOn === null
        ? words('aboutGroup', group)
        : words('aboutSession', { ...group, day: formatDay(heldOn) })
  const parts = [client ?? clientId, place, recordName].filter(part => part !== null)
  return parts.length === 0 ? null : parts.join(' · ')
}
