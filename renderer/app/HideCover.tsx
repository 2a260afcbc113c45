import { useEffect, useLayoutEffect, useRef } from 'react'
import { useWords } from './app.words.ts'
import styles from './cover.module.css'
import { Icon } from '#renderer/ui/Icon.tsx'
import { setHidden } from './overlays.ts'

/**
 * A neutral cover over everything. It unlocks nothing and locks nothing: Enter or Escape comes back to where one was.
 * `isUnderSafety`: the safety panel lies over the cover, all else stays hidden.
 */
export function HideCover({ isUnderSafety }: { readonly isUnderSafety: boolean }) {
  const t = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    return () => {
      // After React has taken the cover away: what is inert takes no focus.
      queueMicrotask(() => before instanceof HTMLElement && before.focus({ preventScroll: true }))
    }
  }, [])
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['covered'] = isUnderSafety ? 'under-safety' : 'whole'
    return () => void delete dataset['covered']
  }, [isUnderSafety])
  useEffect(() => {
    const cover = ref.current
    // The top layer: over every other dialog, and all behind it is inert. The panel is no part of it, so the cover steps down.
    if (isUnderSafety) cover?.show()
    else cover?.showModal()
    return () => cover?.close()
  }, [isUnderSafety])
  return (
    <dialog
      ref={ref}
      className={styles['cover']}
      aria-label={t('hiddenTitle')}
      onCancel={event => event.preventDefault()}
    >
      <Icon name="logo" size={4.5} />
      <p className={styles['name']}>{t('hiddenTitle')}</p>
      <button type="button" className={styles['back']} onClick={() => setHidden(false)}>
        {t('comeBack')}
      </button>
    </dialog>
  )
}
