import { useEffect, useRef } from 'react'
import { useWords } from './app.words.ts'
import styles from './cover.module.css'
import { Icon } from '#renderer/ui/Icon.tsx'
import { setHidden } from './overlays.ts'

/** A neutral cover over everything. It unlocks nothing and locks nothing: Enter comes back to where one was. */
export function HideCover() {
  const t = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    // The top layer: over every other dialog, and all behind it is inert.
    ref.current?.showModal()
    return () => {
      // After React has taken the cover away: what is inert takes no focus.
      queueMicrotask(() => before instanceof HTMLElement && before.focus({ preventScroll: true }))
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={styles['cover']}
      aria-label={t('hiddenTitle')}
      onCancel={event => event.preventDefault()}
      onClose={() => ref.current?.showModal()}
    >
      <Icon name="logo" size={4.5} />
      <p className={styles['name']}>{t('hiddenTitle')}</p>
      <button type="button" className={styles['back']} onClick={() => setHidden(false)}>
        {t('comeBack')}
      </button>
    </dialog>
  )
}
