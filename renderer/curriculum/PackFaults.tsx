import { useRef, useState } from 'react'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { Fault } from '#shared/curriculum/fault.ts'
import { useWords } from './packs.words.ts'
import styles from './packs.module.css'

interface PackFaultsProps {
  readonly faults: readonly Fault[]
  readonly count: number
  /** Only worth a look: it refuses nothing. */
  readonly isAdvice?: boolean
}

/** Every fault with its file and line, to be copied for whoever wrote the module. */
export function PackFaults({ faults, count, isAdvice = false }: PackFaultsProps) {
  const t = useWords()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const copy = () => {
    if (list.current === null) return
    getSelection()?.selectAllChildren(list.current)
    // Not the clipboard's own interface: it needs a permission, which the app denies to all.
    if (document.execCommand('copy')) setSaid(t('copied'))
    getSelection()?.removeAllRanges()
  }
  const title = t(isAdvice ? 'advice' : 'faults', { count })
  return (
    <Card as="section" label={title} title={title} titleLevel={3} actions={<Button onPress={copy}>{t('copy')}</Button>}>
      <Banner tone={isAdvice ? 'info' : 'error'}>
        {t(isAdvice ? 'adviceText' : 'faultsText')}
        {faults.length < count && ` ${t('faultsLeftOut', { shown: faults.length, count })}`}
      </Banner>
      <ol className={styles.faults} ref={list} aria-label={t('faultsName')}>
        {faults.map(fault => (
          <li key={`${fault.file}:${fault.line}: ${fault.reason}`}>
            <span className={styles.place}>{`${fault.file}:${fault.line}`}</span> <UserText>{fault.reason}</UserText>
          </li>
        ))}
      </ol>
      <p className={styles.said} role="status">
        {said}
      </p>
    </Card>
  )
}
