import { useLayoutEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Paper } from '#shared/sheets/paper.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './app.words.ts'
import styles from './internal-sheet.module.css'

interface Props {
  readonly title: string
  readonly under: string
  readonly stamp: string
  readonly paper: Paper
  readonly children: ReactNode
}

/** What the window prints while this stands in it: itself alone, stamped at its head and at the foot of each page. */
export function InternalSheet({ title, under, stamp, paper, children }: Props) {
  const t = useWords()
  const page = t('paperPage')
  const of = t('paperPageOf')
  useLayoutEffect(() => {
    const { body, documentElement: root } = document
    const foot = { '--internal-stamp': stamp, '--internal-page': page, '--internal-of': of }
    body.dataset['printing'] = 'internal'
    for (const [name, words] of Object.entries(foot)) root.style.setProperty(name, JSON.stringify(words))
    return () => {
      delete body.dataset['printing']
      for (const name of Object.keys(foot)) root.style.removeProperty(name)
    }
  }, [stamp, page, of])
  return createPortal(
    // Under an open dialog react-aria hides what else is on the page, and what is hidden has no tags in a PDF.
    <article className={styles['sheet']} data-paper={paper} data-react-aria-top-layer="true">
      <p className={styles['stamp']}>
        <UserText>{stamp}</UserText>
      </p>
      <h1>
        <UserText>{title}</UserText>
      </h1>
      <p className={styles['under']}>
        <UserText>{under}</UserText>
      </p>
      {children}
    </article>,
    document.body,
  )
}
