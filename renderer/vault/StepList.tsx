import { Icon } from '#renderer/ui/Icon.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

const STEPS = ['stepClinic', 'stepYou', 'stepPassphrase', 'stepCode'] as const

/** Where the person is in setting up, and what comes. `current` counts from 0. */
export function StepList({ current }: { current: number }) {
  const t = useWords()
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
        >
          <span className={styles.number} aria-hidden>
            {index < current ? <Icon name="check" size={1} /> : index + 1}
          </span>
          {t(step)}
          {index < current && <VisuallyHidden>{t('stepDone')}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  )
}
