import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useWords } from './curriculum.words.ts'
import { timedSegments } from './plan-parts.ts'
import styles from './topic.module.css'

/** The segments of a plan on the clock of the topic, with their sum. */
export function PlanTable({ plan }: { readonly plan: ScaledPlan }) {
  const t = useWords()
  return (
    <table className={styles.plan}>
      <caption>
        <VisuallyHidden>{t('planFor', { length: plan.lengthMinutes })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('planClock')}</th>
          <th scope="col">{t('planSegment')}</th>
          <th scope="col">{t('planKind')}</th>
          <th scope="col" data-num>
            {t('planMinutes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {timedSegments(plan).map(({ name, kind, minutes, from, until }) => (
          <tr key={name}>
            <td className={styles.clock}>{`${from}–${until}`}</td>
            <th scope="row">{name}</th>
            <td className={styles.kind}>{t(`kind.${kind}`)}</td>
            <td data-num>{minutes}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('total')}
          </th>
          <td data-num>{plan.lengthMinutes}</td>
        </tr>
      </tfoot>
    </table>
  )
}
