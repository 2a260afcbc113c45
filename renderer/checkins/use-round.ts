import { useEffect, useState, useSyncExternalStore } from 'react'
import { CheckIn, NO_CHECK_IN, type CheckInQuestion, type CheckInRow } from '#shared/checkins/checkin.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { Draft, keepInStep } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { queryClient } from '#renderer/app/use-call.ts'

/** What stood before one press. */
interface Step {
  readonly clientId: ClientId
  readonly question: CheckInQuestion
  readonly before: CheckIn
}

/** So many presses can be taken back. */
const MOST_STEPS = 50

type Painted = ReadonlyMap<ClientId, CheckIn>

/** One session's round while it is on screen: what was pressed is painted at once and on its way to the vault, one write after another for each client. */
class Round {
  #painted: Painted = new Map()
  #stored: readonly CheckInRow[] = []
  #steps: Step[] = []
  readonly #drafts = new Map<ClientId, Draft>()
  readonly #listeners = new Set<() => void>()
  #leave: (() => void)[] = []
  #users = 0
  readonly #sessionId: SessionId
  constructor(sessionId: SessionId) {
    this.#sessionId = sessionId
  }

  readonly painted = (): Painted => this.#painted
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** What somebody said as it stands this moment, whatever is on screen: a fast second key builds on the first one. */
  readonly current = (clientId: ClientId): CheckIn =>
    this.#painted.get(clientId) ?? this.#stored.find(row => row.clientId === clientId)?.checkIn ?? NO_CHECK_IN

  /** The vault's answer: what it holds of what was pressed here need not be painted any more. An older answer changes nothing. */
  settle(stored = this.#stored): void {
    this.#stored = stored
    const isHeld = (clientId: ClientId, checkIn: CheckIn) => {
      const row = stored.find(one => one.clientId === clientId)
      return this.#isSaved(clientId) && row !== undefined && sameAnswers(row.checkIn, checkIn)
    }
    const left = [...this.#painted].filter(([clientId, checkIn]) => !isHeld(clientId, checkIn))
    if (left.length < this.#painted.size) this.#paint(new Map(left))
  }

  /** A press: kept now, and what stood before is remembered for undo. */
  press(step: Step, next: CheckIn): void {
    if (JSON.stringify(step.before) === JSON.stringify(next)) return
    this.#steps = [...this.#steps, step].slice(-MOST_STEPS)
    this.#change(step.clientId, next)
    void this.flush()
  }

  /** A key in the line: kept when the typing rests. */
  typed(clientId: ClientId, next: CheckIn): void {
    this.#change(clientId, next)
  }

  /** Brings back what stood before the last press of somebody in the round; the line stays. Gives whose it was. */
  undo(inRound: ReadonlySet<ClientId>): Step | null {
    const step = this.#steps.pop()
    if (step === undefined) return null
    if (!inRound.has(step.clientId)) return this.undo(inRound)
    this.#change(step.clientId, { ...step.before, remark: this.current(step.clientId).remark })
    void this.flush()
    return step
  }

  /** Sends everything that waits. */
  async flush(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map(draft => draft.flush()))
  }

  begin(): void {
    this.#users += 1
  }

  /** Off the screen: sends what waits. Whether it is done with: nobody shows it, and nothing is left to send. */
  async end(): Promise<boolean> {
    this.#users -= 1
    await this.flush()
    if (this.#users > 0 || [...this.#drafts.keys()].some(clientId => !this.#isSaved(clientId))) return false
    for (const leave of this.#leave) leave()
    this.#leave = []
    this.#drafts.clear()
    return true
  }

  #change(clientId: ClientId, next: CheckIn): void {
    this.#paint(new Map(this.#painted).set(clientId, next))
    this.#draftOf(clientId).typed(JSON.stringify(next))
  }

  #isSaved(clientId: ClientId): boolean {
    return (this.#drafts.get(clientId)?.state.kind ?? 'saved') === 'saved'
  }

  #draftOf(clientId: ClientId): Draft {
    const known = this.#drafts.get(clientId)
    if (known !== undefined) return known
    const draft = new Draft(text => this.#save(clientId, text))
    this.#drafts.set(clientId, draft)
    this.#leave.push(keepInStep(draft))
    return draft
  }

  async #save(clientId: ClientId, text: string): Promise<void> {
    const sessionId = this.#sessionId
    const checkIn = JSON.parse(text) as CheckIn // written from one a moment ago
    await call('checkins.save', { sessionId, clientId, checkIn })
    // For who comes back to the tab before the vault is asked again.
    queryClient.setQueryData<CheckInRow[]>(['checkins.ofSession', { sessionId }], rows =>
      rows?.map(row => (row.clientId === clientId ? { ...row, checkIn } : row)),
    )
    // Once the draft itself knows that it is saved.
    setTimeout(() => this.settle(), 0)
  }

  #paint(painted: Painted): void {
    this.#painted = painted
    for (const listener of this.#listeners) listener()
  }
}

/** The same as far as the vault tells apart: it trims the line, and an empty one is none. */
const sameAnswers = (a: CheckIn, b: CheckIn): boolean =>
  JSON.stringify(CheckIn.safeParse(a).data) === JSON.stringify(CheckIn.safeParse(b).data)

/** Rounds on screen, or just left with something still on its way: a second one beside it could bring old answers back. */
const open = new Map<SessionId, Round>()

/** The round of a session, with what was pressed and is not in the vault yet. */
export function useRound(
  sessionId: SessionId,
  stored: readonly CheckInRow[],
): { readonly round: Round; readonly painted: Painted } {
  const [round] = useState(() => open.get(sessionId) ?? new Round(sessionId))
  const painted = useSyncExternalStore(round.subscribe, round.painted)
  useEffect(() => {
    open.set(sessionId, round)
    round.begin()
    return () => {
      void round.end().then(isSaved => {
        if (isSaved && open.get(sessionId) === round) open.delete(sessionId)
      })
    }
  }, [round, sessionId])
  useEffect(() => round.settle(stored), [round, stored])
  return { round, painted }
}
