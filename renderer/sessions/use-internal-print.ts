import { useState } from 'react'
import { flushSync } from 'react-dom'
import { call } from '#renderer/app/call.ts'
import { formatDay, formatTime } from '#renderer/app/day.ts'
import { usePerson } from '#renderer/app/person.ts'
import type { InternalPrint, SignInForm } from '#shared/sessions/internal-print.ts'
import type { PrepCard } from '#shared/sessions/prep.ts'
import type { Paper } from '#shared/sheets/paper.ts'
import { words } from './prep.words.ts'

/** What is asked for: one of the prints, a sign-in sheet in one of its forms. */
export interface PrintRequest {
  readonly what: InternalPrint
  readonly form: SignInForm | null
}

/** A print while it is laid out: what, on which paper, stamped with when and by whom. */
export interface PrintJob extends PrintRequest {
  readonly paper: Paper
  readonly stamp: string
}

/** Lays a page out, sends it to the printer and has it logged; one at a time [SE17]. */
export function useInternalPrint({ groupId, scheduleId, sessionId, date }: PrepCard) {
  const person = usePerson()
  const [job, setJob] = useState<PrintJob | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const print = async (request: PrintRequest) => {
    if (job !== null) return
    setSaid(null)
    setRefusal(null)
    try {
      const paper = await call('sheets.paper')
      const stamp = stampOf(request, person?.name ?? '')
      // The page must stand before the printer takes it.
      flushSync(() => setJob({ ...request, paper, stamp }))
      const meeting = { groupId, scheduleId, sessionId, date }
      const isPrinted = await call('sessions.printInternal', { what: request.what, paper, meeting })
      setSaid(words(isPrinted ? 'sent' : 'notSent'))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setJob(null)
    }
  }
  return { job, said, refusal, print }
}

/** Whose print it is, when, and what becomes of it. */
function stampOf({ what, form }: PrintRequest, name: string): string {
  const now = new Date()
  const day = formatDay(`${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`)
  const when = words('moment', { day, time: formatTime(now.toISOString()) })
  const isNameless = what === 'prep-card-without-names' || form === 'numbers'
  return words(isNameless ? 'stampNoNames' : 'stampNames', { when, name })
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
