import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './groups.words.ts'
import styles from './group-form.module.css'

interface Props {
  readonly title: string
  readonly module: string
  /** Its place in an ordered plan; null in a free one. */
  readonly number: number | null
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly move: (by: 1 | -1) => void
  readonly remove: () => void
}

/** One topic of a plan; in an ordered plan it can be moved. */
export function PlanTopic({ title, module, number, isFirst, isLast, move, remove }: Props) {
  const t = useWords()
  return (
    <li className={styles.topic}>
      {number !== null && <span className={styles.number}>{number}</span>}
      <div className={styles.what}>
        <span>{title}</span>
        <span className={styles.muted}>{module}</span>
      </div>
      {number !== null && (
        <>
          <Button
            variant="plain"
            aria-label={t('moveUp', { topic: title })}
            isDisabled={isFirst}
            onPress={() => move(-1)}
          >
            <Arrow to="up" />
          </Button>
          <Button
            variant="plain"
            aria-label={t('moveDown', { topic: title })}
            isDisabled={isLast}
            onPress={() => move(1)}
          >
            <Arrow to="down" />
          </Button>
        </>
      )}
      <Button variant="plain" aria-label={t('removeTopic', { topic: title })} onPress={remove}>
        {t('remove')}
      </Button>
    </li>
  )
}

function Arrow({ to }: { to: 'up' | 'down' }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path
        d={to === 'up' ? 'M12 19V5M6 11l6-6 6 6' : 'M12 5v14M6 13l6 6 6-6'}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
