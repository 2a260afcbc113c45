import { useDeferredValue, useState } from 'react'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { ClientId } from '#shared/clients/client.ts'
import styles from './choose-other.module.css'
import { useWords } from './flags.words.ts'

const LIMIT = 6
/** Fewer letters would list the clinic. */
const FROM_LETTERS = 2

interface Props {
  /** Whom the flag is set for: not to be chosen. */
  readonly clientId: ClientId
  /** The name of the one that was chosen. */
  readonly chosen: string | null
  readonly onChoose: (client: { readonly id: ClientId; readonly name: string } | null) => void
}

/** The other of two to be kept apart, found by name as one types; may be left open. */
export function ChooseOther({ clientId, chosen, onChoose }: Props) {
  const t = useWords()
  const today = useToday()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim().slice(0, 200))
  const found = useCall('clients.choose', { text, today, limit: LIMIT })
  if (chosen !== null)
    return (
      <p className={styles['chosen']}>
        <UserText>{t('otherChosen', { name: chosen })}</UserText>
        <Button variant="plain" onPress={() => onChoose(null)}>
          {t('otherChange')}
        </Button>
      </p>
    )
  const clients = text.length < FROM_LETTERS ? [] : (found.data?.clients.filter(({ id }) => id !== clientId) ?? [])
  const isNobody = text.length >= FROM_LETTERS && found.data !== undefined && clients.length === 0
  return (
    <div className={styles['choose']}>
      <SearchField
        label={t('other')}
        isLabelHidden={false}
        placeholder={t('otherFind')}
        description={t('otherHelp')}
        value={typed}
        onChange={setTyped}
      />
      {found.error && <Banner tone="error">{found.error.message}</Banner>}
      {isNobody && <p role="status">{t('otherNone')}</p>}
      {clients.length > 0 && (
        <ul className={styles['found']} aria-label={t('matches')}>
          {clients.map(({ id, name, recordNumber, bornOn }) => (
            <li key={id}>
              <button type="button" className={styles['client']} onClick={() => onChoose({ id, name })}>
                <UserText>{name}</UserText>
                <span className={styles['told']}>
                  {[recordNumber, bornOn === null ? null : formatDay(bornOn)].filter(fact => fact !== null).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
