import { makeStore } from './store.ts'

/** Longer than this, and somebody begins to wonder. */
const LONG_MS = 400

const late = makeStore(0)

/** Whether an answer has been waited for longer than people like, in a component. */
export const useIsWaiting = (): boolean => late.useValue() > 0

/** Waits for an answer, and says so meanwhile once it takes long. */
export async function waited<T>(answer: Promise<T>): Promise<T> {
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    late.set(late.get() + 1)
  }, LONG_MS)
  try {
    return await answer
  } finally {
    clearTimeout(timer)
    if (isLate) late.set(late.get() - 1)
  }
}
