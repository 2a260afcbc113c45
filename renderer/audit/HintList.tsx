import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { AuditFilter } from '#shared/audit/audit.ts'
import type { Hint } from '#shared/audit/hints.ts'
import { useWords } from './audit.words.ts'
import { formatWhen } from './use-log.ts'
import styles from './audit.module.css'

const FEW = 3

interface Props {
  readonly hints: readonly Hint[]
  readonly timeZone: string
  readonly onShow: (filter: AuditFilter) => void
}

/** What deserves a look, quietly: each leads to its events. Nothing is shown when there is nothing. */
export function HintList({ hints, timeZone, onShow }: Props) {
  const t = useWords()
  const [isWhole, setWhole] = useState(false)
  if (hints.length === 0) return null
  const shown = isWhole ? hints : hints.slice(0, FEW)
  return (
    <Card
      as="section"
      label={t('hints')}
      title={t('hints')}
      actions={<span className={styles.quiet}>{t('hintsOf')}</span>}
    >
      <ul className={styles.hints}>
        {shown.map(hint => {
          const words = t(`hint.${hint.rule}`, { name: hint.staffName ?? t('somebody'), count: hint.count })
          return (
            <li key={`${hint.rule} ${hint.at} ${hint.filter.staffId ?? ''}`}>
              <span className={styles.hintWords}>
                <UserText>{words}</UserText>
                <span className={styles.quiet}>{formatWhen(hint.at, timeZone)}</span>
              </span>
              <Button aria-label={t('hintLabel', { hint: words })} onPress={() => onShow(hint.filter)}>
                {t('hint')}
              </Button>
            </li>
          )
        })}
      </ul>
      {shown.length < hints.length && (
        <Button variant="plain" onPress={() => setWhole(true)}>
          {t('allHints', { count: hints.length - shown.length })}
        </Button>
      )}
    </Card>
  )
}
