import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { Refusal, type HandlersOf, type JobContext } from '#electron/ipc/handlers.ts'
import { findRunningSession, findSession } from '#electron/sessions/sessions.store.ts'
import { findPolicies } from '#electron/settings/settings.store.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { stillRuns } from '#shared/sessions/session-end.ts'
import { easyPin, easyPinSentence, type PinState } from '#shared/vault/session-pin.ts'
import { SessionPinKeeper } from './session-pin.ts'

/** One keeper an unlock: the open vault is its key, so that a lock leaves nothing that could answer. */
const keepers = new WeakMap<OpenForCalls, SessionPinKeeper>()

type PinRows = 'vault.setSessionPin' | 'vault.sessionPin' | 'vault.checkSessionPin'

export const sessionPinHandlers: Pick<HandlersOf<'vault'>, PinRows> = {
  'vault.setSessionPin': async ({ vault, now }, { pin }) => {
    const open = openFor(vault)
    if (pin === null) keeperOf(open).forget()
    else await keeperOf(open).keep(pin, mayChoose(open, pin, now()))
    audit(open, now(), pin === null ? 'vault.sessionPinTakenBack' : 'vault.sessionPinSet')
    return stateOf(open, now())
  },

  'vault.sessionPin': async ({ vault, now }) => stateOf(openFor(vault), now()),

  'vault.checkSessionPin': async ({ vault, now }, { pin }) => {
    const open = openFor(vault)
    const keeper = keeperOf(open)
    if (stateOf(open, now()).state !== 'set') return { isRight: false, triesLeft: 0 }
    const isRight = await keeper.check(pin)
    audit(open, now(), isRight ? 'vault.sessionPinUsed' : 'vault.sessionPinFailed')
    return { isRight, triesLeft: keeper.triesLeft }
  },
}

function openFor(vault: JobContext['vault']): OpenForCalls {
  const { open } = vault
  if (open === null || !open.isReady) throw new Refusal('locked', 'Unlock Circlebook first.')
  return open
}

function keeperOf(open: OpenForCalls): SessionPinKeeper {
  const keeper = keepers.get(open) ?? new SessionPinKeeper(() => performance.now())
  keepers.set(open, keeper)
  return keeper
}

const isAllowed = (open: OpenForCalls) => findPolicies(open.db).allowsSessionPin

/** The session that runs at this instant, the newest of several, or null. */
function runningSession(open: OpenForCalls, now: string): SessionId | null {
  const running = findRunningSession(open.db)
  return running !== null && stillRuns(running.startedAt, now) ? running.id : null
}

/** The session a PIN is chosen for; throws when it is too easy, the clinic forbids it or no session runs. */
function mayChoose(open: OpenForCalls, pin: string, now: string): SessionId {
  if (!isAllowed(open)) throw new Refusal('conflict', 'Your clinic does not use session PINs.')
  const sessionId = runningSession(open, now)
  if (sessionId === null) throw new Refusal('conflict', 'A PIN is chosen while a session runs.')
  const reason = easyPin(pin)
  if (reason !== null) throw new Refusal('conflict', easyPinSentence(reason))
  return sessionId
}

/** Where the PIN stands; one whose session has ended, or that the clinic no longer allows, is forgotten here. */
function stateOf(open: OpenForCalls, now: string): PinState {
  const keeper = keeperOf(open)
  const { sessionId } = keeper
  const session = sessionId === null ? null : findSession(open.db, sessionId)
  const holds = session !== null && session.state === 'running' && stillRuns(session.startedAt, now) && isAllowed(open)
  if (!holds) keeper.forget()
  const { triesLeft } = keeper
  return {
    state: !holds ? 'none' : triesLeft === 0 ? 'used-up' : 'set',
    triesLeft,
    isAllowed: isAllowed(open) && runningSession(open, now) !== null,
  }
}

function audit(open: OpenForCalls, at: string, kind: string): void {
  open.transaction(() => insertAuditEvent(open.db, open.auditKey, { at, staffId: open.person.id, kind }))
}
