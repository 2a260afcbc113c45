import { useState } from 'react'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { flagSentence } from '#renderer/app/flags.words.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { ClientFlag, ClientId } from '#shared/clients/client.ts'
import { EndFlagDialog } from './EndFlagDialog.tsx'
import { FlagDialog } from './FlagDialog.tsx'
import styles from './clients.module.css'
import { useWords } from './flags.words.ts'

interface Props {
  readonly clientId: ClientId
  readonly flags: readonly ClientFlag[]
}

/** What staff must know before this client comes in: those that hold or are to come, and the ended ones. */
export function ClientFlags({ clientId, flags }: Props) {
  const t = useWords()
  const today = useToday()
  const mayChange = useHasRole(rosterWriters)
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<ClientFlag | null>(null)
  const isOver = ({ untilOn }: ClientFlag) => untilOn !== null && untilOn < today
  const current = flags.filter(flag => !isOver(flag))
  const ended = flags.filter(isOver)
  return (
    <section aria-labelledby="client-flags">
      <div className={styles.sectionHead}>
        <h2 id="client-flags">{t('flags')}</h2>
        {mayChange && <Button onPress={() => setAdding(true)}>{t('add')}</Button>}
      </div>
      {current.length === 0 && <p className={styles.muted}>{t('none')}</p>}
      <ul className={styles.cards}>
        {current.map(flag => (
          <li key={flag.flagId} className={styles.card}>
            <FlagText flag={flag} />
            {mayChange && (
              <Button
                variant="plain"
                aria-label={t('endName', { flag: flagSentence(flag) })}
                onPress={() => setEnding(flag)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles.past}>
          <summary>{t('ended')}</summary>
          <ul className={styles.cards}>
            {ended.map(flag => (
              <li key={flag.flagId} className={styles.card}>
                <FlagText flag={flag} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAdding && <FlagDialog clientId={clientId} onClose={() => setAdding(false)} />}
      {ending && <EndFlagDialog clientId={clientId} flag={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function FlagText({ flag }: { readonly flag: ClientFlag }) {
  const t = useWords()
  const today = useToday()
  const from = formatDay(flag.fromOn)
  const dates =
    flag.untilOn === null
      ? t(flag.fromOn > today ? 'from' : 'since', { date: from })
      : t('until', { from, to: formatDay(flag.untilOn) })
  return (
    <div className={styles.what}>
      <UserText>{flagSentence(flag)}</UserText>
      <span className={styles.muted}>{dates}</span>
    </div>
  )
}
