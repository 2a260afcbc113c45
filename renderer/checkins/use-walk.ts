import { useCallback, useMemo, useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { NO_CHECK_IN, type CheckInQuestion, type CheckInRow } from '#shared/checkins/checkin.ts'
import { nextInRound, roundOf } from '#shared/checkins/round.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useWords } from './checkins.words.ts'
import { choose } from './questions.ts'
import { useRound } from './use-round.ts'

/** What is known of a round: the session, its roster, and what the vault holds of it. */
export interface RoundData {
  readonly sessionId: SessionId
  readonly rows: readonly AttendanceRow[]
  readonly said: readonly CheckInRow[]
}

/** The way round the circle: whose turn it is, what they said, and every press. `onArrive` is told when somebody else's turn comes. */
export function useWalk({ sessionId, rows, said }: RoundData, onArrive: () => void) {
  const t = useWords()
  const { round, painted } = useRound(sessionId, said)
  const order = useMemo(() => roundOf(rows), [rows])
  const stored = useMemo(() => new Map(said.map(row => [row.clientId, row])), [said])
  const checkInOf = useCallback(
    (clientId: ClientId) => painted.get(clientId) ?? stored.get(clientId)?.checkIn ?? NO_CHECK_IN,
    [painted, stored],
  )
  const [chosen, setChosen] = useState<ClientId | null>(() => nextInRound(order, checkInOf, null))
  const [told, setTold] = useState('')
  const at = Math.max(
    0,
    order.findIndex(one => one.clientId === chosen),
  )
  const person = order[at]
  const go = (clientId: ClientId | undefined) => {
    if (clientId === undefined) return
    setTold('')
    if (clientId !== person?.clientId) onArrive()
    setChosen(clientId)
  }
  return {
    ...{ order, checkInOf, person, told, go },
    last: person === undefined ? null : (stored.get(person.clientId)?.last ?? null),
    goOn() {
      const next = nextInRound(order, checkInOf, person?.clientId ?? null)
      if (next === null) setTold(t('everyoneDone'))
      else go(next)
    },
    goBack: () => go(order[at - 1]?.clientId),
    press(question: CheckInQuestion, choice: number) {
      if (person === undefined) return
      const before = round.current(person.clientId)
      setTold('')
      round.press({ clientId: person.clientId, question, before }, choose(before, question, choice))
    },
    undo() {
      const step = round.undo(new Set(order.map(one => one.clientId)))
      if (step === null) return
      const name = order.find(one => one.clientId === step.clientId)?.name ?? ''
      go(step.clientId)
      setTold(t('undone', { name, question: t(step.question) }))
    },
    typed(remark: string) {
      if (person !== undefined) round.typed(person.clientId, { ...round.current(person.clientId), remark })
    },
    flush: () => void round.flush(),
  }
}
