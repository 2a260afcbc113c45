import { waited } from './waiting.ts'
import type { Bridge, CallName, ErrorCode, EventName, EventPayload, Output, RawInput } from '#shared/ipc/types.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** A call that was answered with no; `message` is a sentence for the person at the screen. */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export type Args<N extends CallName> = RawInput<N> extends void ? [] : [input: RawInput<N>]

/** Asks the vault or the shell. Throws CallError when it says no. */
export async function call<N extends CallName>(name: N, ...[input]: Args<N>): Promise<Output<N>> {
  const answer = window.bridge.call(name, input)
  // What makes or reads a backup takes as long as it takes: nobody waits for it to save.
  const reply = await (name.startsWith('backup.') ? answer : waited(answer))
  if (!reply.ok) throw new CallError(reply.code, reply.message)
  return reply.value as Output<N> // the dispatcher checked it against this row's output schema
}

/** Listens until the returned function is called. */
export function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.bridge.on(name, payload => {
    listener(payload as EventPayload<N>) // the shell sends only what the table of events allows
  })
}
