import { useDeferredValue, useState } from 'react'
import { formatDay } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { ClientInList } from '#shared/clients/client.ts'
import type { GroupDetail } from '#shared/groups/group.ts'
import type { ChosenClient } from './EnrolClientDialog.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

const LIMIT = 20

interface Props {
  readonly group: GroupDetail
  readonly today: string
  readonly onChoose: (client: ChosenClient) => void
}

/** Finds an existing client as one types. Clients of the roster are shown, and cannot be chosen again. */
export function ChooseClient({ group, today, onChoose }: Props) {
  const t = useWords()
  const seesAll = useHasRole(['administrator'])
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim().slice(0, 200))
  const found = useCall('clients.choose', { text, today, limit: LIMIT })
  const enrolled = new Set<string>(group.roster.map(({ clientId }) => clientId))
  const clients = found.data?.clients.toSorted((a, b) => Number(enrolled.has(a.id)) - Number(enrolled.has(b.id)))
  return (
    <div className={styles.choose}>
      <SearchField label={t('findClient')} value={typed} onChange={setTyped} autoFocus />
      {!seesAll && <p className={styles.muted}>{t('findOthers')}</p>}
      {found.error && <Banner tone="error">{found.error.message}</Banner>}
      {found.data?.clients.length === 0 && <p role="status">{t('nobodyFound')}</p>}
      <ul className={styles.found} aria-label={t('matches')}>
        {clients?.map(client => (
          <li key={client.id}>
            <button
              type="button"
              className={styles.client}
              disabled={enrolled.has(client.id)}
              onClick={() => onChoose({ id: client.id, name: client.name, isNew: false })}
            >
              <UserText>{client.name}</UserText>
              <Told client={client} isHere={enrolled.has(client.id)} />
            </button>
          </li>
        ))}
      </ul>
      {found.data && found.data.total > found.data.clients.length && <p className={styles.muted}>{t('moreFound')}</p>}
    </div>
  )
}

function Told({ client, isHere }: { client: ClientInList; isHere: boolean }) {
  const t = useWords()
  const facts = [
    client.recordNumber,
    client.bornOn === null ? null : formatDay(client.bornOn),
    isHere ? t('alreadyHere') : null,
  ]
  return <span className={styles.muted}>{facts.filter(fact => fact !== null).join(' · ')}</span>
}
