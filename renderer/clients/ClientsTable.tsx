import type { ReactNode } from 'react'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatDay } from '#renderer/app/day.ts'
import { keysIn } from '#renderer/ui/keys.ts'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { ClientInList } from '#shared/clients/client.ts'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

/** The clients as a table; a row is a link, and the arrow keys go from row to row. */
export function ClientsTable({ clients }: { clients: readonly ClientInList[] }) {
  const t = useWords()
  return (
    // Only the arrows are caught here; Enter belongs to the link.
    <div {...keys} role="presentation">
      <Table caption={t('title')}>
        <thead className={styles.thead}>
          <tr>
            <th scope="col">{t('columnName')}</th>
            <th scope="col">{t('columnRecord')}</th>
            <th scope="col">{t('columnBorn')}</th>
            <th scope="col">{t('columnStage')}</th>
            <th scope="col">{t('columnGroups')}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map(client => (
            <ClientRow key={client.id} client={client} />
          ))}
        </tbody>
      </Table>
    </div>
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
      <Fact isShort>{client.recordNumber && <UserText>{client.recordNumber}</UserText>}</Fact>
      <Fact isShort>{client.bornOn && formatDay(client.bornOn)}</Fact>
      <Fact isShort>{client.stage && t(`stage.${client.stage}`)}</Fact>
      <Fact>{client.groups.length > 0 && <UserText>{client.groups.join(', ')}</UserText>}</Fact>
    </tr>
  )
}

function Fact({ isShort = false, children }: { isShort?: boolean; children: ReactNode }) {
  const t = useWords()
  if (!children) return <td className={styles.empty}>{t('none')}</td>
  return <td className={isShort ? styles.short : undefined}>{children}</td>
}

const keys = keysIn('clients', {
  move: (nth, { target }) => {
    const row = target instanceof Element ? target.closest('tr') : null
    const link = (nth === 0 ? row?.nextElementSibling : row?.previousElementSibling)?.querySelector('a')
    link?.focus()
    return link !== undefined && link !== null
  },
})
