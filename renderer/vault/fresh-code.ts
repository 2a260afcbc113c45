import { makeStore } from '#renderer/app/store.ts'

/** A recovery code just made, on its way from Settings to the screen that shows it once. */
export const freshCode = makeStore<string | null>(null)
