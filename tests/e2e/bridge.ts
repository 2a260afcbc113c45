import type { Page } from '@playwright/test'
import type { CallName, Output, RawInput, Reply } from '#shared/ipc/types.ts'

/** One call as the interface makes it, after a name and an input. */
export type BridgeCall = readonly [name: CallName, input: unknown]

/** Makes calls from the page, one after another, as its own script would; throws at the first that is refused. */
export async function callAll(page: Page, calls: readonly BridgeCall[]): Promise<unknown[]> {
  return page.evaluate(async list => {
    // The preload's bridge; a test's page has no declaration of it.
    const { bridge } = window as unknown as { bridge: { call(name: string, input: unknown): Promise<Reply<unknown>> } }
    const values: unknown[] = []
    for (const [name, input] of list) {
      const reply = await bridge.call(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.code}: ${reply.message} ${JSON.stringify(input)}`)
      values.push(reply.value)
    }
    return values
  }, calls)
}

/** One call from the page that must be answered. */
export async function callFrom<N extends CallName>(page: Page, name: N, input: RawInput<N>): Promise<Output<N>> {
  const [value] = await callAll(page, [[name, input]])
  return value as Output<N> // the dispatcher checked it against this row's output schema
}
