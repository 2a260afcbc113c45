import { isMac, shortcutLabel } from '#renderer/app/shortcut.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'

/** The keys of the round, and undo for the mouse. */
export function RoundHint({ onUndo }: { readonly onUndo: () => void }) {
  const t = useWords()
  return (
    <p className={styles['hint']}>
      <Kbd>0</Kbd>–<Kbd>9</Kbd> {t('hintDigits')} <Kbd>T</Kbd> {t('hintTen')} <Kbd>P</Kbd> {t('hintPass')}{' '}
      <Kbd>Enter</Kbd> {t('hintNext')} <Kbd>Backspace</Kbd> {t('hintClear')}{' '}
      <button type="button" className={styles['undo']} aria-label={t('undo')} onClick={onUndo}>
        <Kbd>{shortcutLabel('Ctrl+Z', isMac())}</Kbd>
      </button>{' '}
      {t('hintUndo')}
    </p>
  )
}
