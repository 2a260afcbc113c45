import type { KeyboardEvent } from 'react'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatDay } from '#renderer/app/day.ts'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { ClientInList } from '#shared/clients/client.ts'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

/** The clients as a table; a row is a link, and the arrow keys go from row to row. */
export function ClientsTable({ clients }: { clients: readonly ClientInList[] }) {
  const t = useWords()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('columnName')}</th>
          <th scope="col">{t('columnRecord')}</th>
          <th scope="col">{t('columnBorn')}</th>
          <th scope="col">{t('columnStage')}</th>
          <th scope="col">{t('columnGroups')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={toNeighbour}>
        {clients.map(client => (
          <ClientRow key={client.id} client={client} />
        ))}
      </tbody>
    </Table>
  )
}

function ClientRow({ client }: { client: ClientInList }) {
  const t = useWords()
  return (
    <tr className={styles.row}>
      <th scope="row">
        <LinkTo path={`/clients/${client.id}`}>
          <UserText>{client.name}</UserText>
        </LinkTo>
      </th>
      <td className={styles.num}>
        {client.recordNumber === null ? t('none') : <UserText>{client.recordNumber}</UserText>}
      </td>
      <td className={styles.nowrap}>{client.bornOn === null ? t('none') : formatDay(client.bornOn)}</td>
      <td className={styles.nowrap}>{client.stage === null ? t('none') : t(`stage.${client.stage}`)}</td>
      <td>{client.groups.length === 0 ? t('none') : <UserText>{client.groups.join(', ')}</UserText>}</td>
    </tr>
  )
}

function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const next =
    event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : null
  const link = next?.querySelector('a')
  if (!link) return
  link.focus()
  event.preventDefault()
}
