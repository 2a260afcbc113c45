import type { CheckIn } from '#shared/checkins/checkin.ts'
import { standingOf, type InRound } from '#shared/checkins/round.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { useListKeys } from './use-list-keys.ts'

interface Props {
  readonly order: readonly InRound[]
  readonly checkInOf: (clientId: ClientId) => CheckIn
  readonly current: ClientId | undefined
  readonly onChoose: (clientId: ClientId) => void
}

const WORD = { said: 'said', passed: 'passedAll', 'to-come': 'toCome' } as const

/** The whole round at a glance: who has spoken, who passed, who is still to come. One tab stop; arrows move. */
export function RoundList({ order, checkInOf, current, onChoose }: Props) {
  const t = useWords()
  const at = Math.max(
    0,
    order.findIndex(one => one.clientId === current),
  )
  const { stop, keys, onFocus } = useListKeys(order.length, at)
  return (
    <ol className={styles['list']} aria-label={t('round')} {...keys} onFocus={onFocus}>
      {order.map((one, index) => {
        const standing = standingOf(checkInOf(one.clientId))
        const state = one.hasLeft && standing === 'to-come' ? t('left') : t(WORD[standing])
        return (
          <li key={one.clientId}>
            <button
              type="button"
              className={styles['name']}
              data-index={index}
              data-client={one.clientId}
              data-standing={one.hasLeft && standing === 'to-come' ? 'left' : standing}
              aria-label={t('inList', { name: one.name, state })}
              aria-current={one.clientId === current ? 'true' : undefined}
              tabIndex={index === stop ? 0 : -1}
              onClick={() => onChoose(one.clientId)}
            >
              <span className={styles['mark']}>
                {standing === 'said' && <Icon name="check" size={0.9} />}
                {standing === 'passed' && <Icon name="minus" size={0.9} />}
              </span>
              <UserText>{one.name}</UserText>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
