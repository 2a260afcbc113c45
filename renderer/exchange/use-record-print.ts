import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { InternalPaper } from '#shared/exchange/internal-paper.ts'
import type { Paper } from '#shared/sheets/paper.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay, formatTime } from '#renderer/app/day.ts'
import { usePerson } from '#renderer/app/person.ts'
import { outWords } from './out.words.ts'

/** A print while it is laid out. */
export interface RecordJob {
  readonly paper: Paper
  readonly stamp: string
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** This instant on this computer's clock: "Nov 24, 2026, 7:02 pm". */
export function momentWords(now: Date = new Date()): string {
  const day = formatDay(`${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`)
  return outWords('moment', { day, time: formatTime(now.toISOString()) })
}

/** Lays a page of the record out, sends it to the printer and has it logged, stamped as internal; one at a time [EX80]. */
export function useRecordPrint() {
  const person = usePerson()
  const [job, setJob] = useState<RecordJob | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const print = async (what: InternalPaper) => {
    if (job !== null) return
    setSaid(null)
    setRefusal(null)
    try {
      const paper = await call('sheets.paper')
      const stamp = outWords(what.what === 'draft' ? 'stampDraft' : 'stamp', {
        when: momentWords(),
        name: person?.name ?? '',
      })
      // The page must stand before the printer takes it.
      flushSync(() => setJob({ paper, stamp }))
      const isPrinted = await call('exchange.printInternal', { paper: what, size: paper })
      setSaid(outWords(isPrinted ? 'sent' : 'notSent'))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setJob(null)
    }
  }
  return { job, said, refusal, print }
}
