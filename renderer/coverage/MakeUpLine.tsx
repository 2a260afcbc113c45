import type { MakeUp } from '#shared/coverage/coverage.ts'
import { formatDay } from '#renderer/app/day.ts'
import { MakeUpActions } from './MakeUpActions.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

interface Props {
  readonly makeUp: MakeUp
  readonly mayWrite: boolean
  /** Where the topic does not stand beside it already. */
  readonly withTopic?: boolean
}

/** A make-up as it stands, with what can be done about it. */
export function MakeUpLine({ makeUp, mayWrite, withTopic = false }: Props) {
  const t = useWords()
  const { title, offeredOn, madeUpOn } = makeUp
  return (
    <div className={styles['line']}>
      {withTopic && <b>{title}</b>}
      <span className={styles['small']}>
        {madeUpOn === null
          ? t('offeredOn', { day: formatDay(offeredOn) })
          : t('madeUpOn', { day: formatDay(madeUpOn) })}
      </span>
      {mayWrite && <MakeUpActions makeUp={makeUp} />}
    </div>
  )
}
