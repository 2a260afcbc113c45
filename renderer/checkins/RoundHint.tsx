import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keyOn, keysOn } from '#renderer/ui/keys.ts'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'

/** The keys of the round, and undo for the mouse. */
export function RoundHint({ onUndo }: { readonly onUndo: () => void }) {
  const t = useWords()
  return (
    <p className={styles['hint']}>
      <Kbd>{keysOn('round.answer').join(' ')}</Kbd> {t('hintDigits')} <Kbd>{keyOn('round.ten')}</Kbd> {t('hintTen')}{' '}
      <Kbd>{keyOn('round.pass')}</Kbd> {t('hintPass')} <Kbd>{keyOn('round.nextPerson')}</Kbd> {t('hintNext')}{' '}
      <Kbd>{keyOn('round.clear')}</Kbd> {t('hintClear')}{' '}
      <button type="button" className={styles['undo']} aria-label={t('undo')} onClick={onUndo}>
        <Kbd>{keyOn('session.undo')}</Kbd>
      </button>{' '}
      {t('hintUndo')}
    </p>
  )
}
