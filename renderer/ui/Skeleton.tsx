import { useEffect, useState } from 'react'
import styles from './skeleton.module.css'
import { useWords } from './ui.words.ts'

/** Nothing for 300 ms, then quiet lines where the content will be. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useWords()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <div role="status" aria-label={t('loading')} className={styles['lines']}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles['line']} />
      ))}
    </div>
  )
}
