import type { ReactNode } from 'react'
import type { InternalPaper } from '#shared/exchange/internal-paper.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './out.module.css'
import { useRecordPrint } from './use-record-print.ts'

interface Props {
  readonly label: string
  readonly what: InternalPaper
  readonly title: string
  readonly under: string
  /** What stands on the page. */
  readonly children: ReactNode
}

/** One press: the page, stamped, goes to the printer and into the log [EX80]. */
export function PrintButton({ label, what, title, under, children }: Props) {
  const { job, said, refusal, print } = useRecordPrint()
  return (
    <>
      <Button icon="print" isPending={job !== null} onPress={() => void print(what)}>
        {label}
      </Button>
      <span className={styles['small']} role="status">
        {said}
      </span>
      <ErrorText>{refusal}</ErrorText>
      {job !== null && (
        <InternalSheet title={title} under={under} stamp={job.stamp} paper={job.paper}>
          {children}
        </InternalSheet>
      )}
    </>
  )
}
