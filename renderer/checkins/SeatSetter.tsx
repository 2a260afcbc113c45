import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { InRound } from '#shared/checkins/round.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { keysIn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { useListKeys } from './use-list-keys.ts'

interface Props {
  readonly sessionId: SessionId
  readonly order: readonly InRound[]
  readonly onDone: () => void
}

/** Who sits where tonight: the names are pressed in the order in which people sit, each press kept. */
export function SeatSetter({ sessionId, order, onDone }: Props) {
  const t = useWords()
  const seat = useCommand('checkins.seat')
  const list = useRef<HTMLOListElement>(null)
  // By name, and so for as long as seats are set: what is pressed next must not move away.
  const [names] = useState(() => order.toSorted((a, b) => a.name.localeCompare(b.name)).map(one => one.clientId))
  const [seated, setSeated] = useState<readonly ClientId[]>([])
  const people = [...order].sort((a, b) => places(names, a.clientId) - places(names, b.clientId))
  const { stop, onFocus, keys } = useListKeys(people.length, 0)
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-index="0"]')?.focus(), [])

  const save = (clientIds: readonly ClientId[]) => {
    setSeated(clientIds)
    seat.mutate({ sessionId, clientIds: [...clientIds] })
  }
  const toggle = (clientId: ClientId) =>
    save(seated.includes(clientId) ? seated.filter(one => one !== clientId) : [...seated, clientId])
  const seats = keysIn('seats', { unseat: () => save(seated.slice(0, -1)), close: onDone })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    seats.onKeyDown(event)
    keys.onKeyDown(event)
  }
  return (
    <div className={styles['card']}>
      <h3 className={styles['seatsTitle']}>{t('seatsTitle')}</h3>
      {seat.error !== null && <Banner tone="error">{seat.error.message}</Banner>}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- one tab stop for its buttons */}
      <ol
        ref={list}
        className={styles['seats']}
        aria-label={t('setSeats')}
        data-keys="seats list"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {people.map((one, index) => {
          const at = seated.indexOf(one.clientId)
          return (
            <li key={one.clientId}>
              <button
                type="button"
                className={styles['seat']}
                data-index={index}
                aria-pressed={at >= 0}
                tabIndex={index === stop ? 0 : -1}
                onClick={() => toggle(one.clientId)}
              >
                <span className={styles['seatNumber']}>{at < 0 ? '' : at + 1}</span>
                <UserText>{one.name}</UserText>
              </button>
            </li>
          )
        })}
      </ol>
      <div className={styles['seatsFoot']}>
        <Button variant="primary" onPress={onDone}>
          {t('seatsDone')}
        </Button>
        <Button onPress={() => save([])}>{t('seatsClear')}</Button>
      </div>
      <p className={styles['hint']}>{t('seatsHint')}</p>
    </div>
  )
}

/** Where somebody stands among the names; who came since comes last. */
const places = (names: readonly ClientId[], clientId: ClientId) => {
  const at = names.indexOf(clientId)
  return at < 0 ? names.length : at
}
