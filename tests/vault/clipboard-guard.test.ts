import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { ClipboardGuard } from '#electron/window/clipboard-guard.ts'

const SETTLED_MS = 250

/** A clipboard as the system has it, and a guard with a clock that stands where it is put. */
function aClipboard({ fails = false } = {}) {
  const state = { text: '', clockMs: 5_000, reads: 0 }
  const guard = new ClipboardGuard(
    {
      async readText() {
        state.reads += 1
        if (fails) throw new Error('busy')
        return state.text
      },
      clear: () => void (state.text = ''),
    },
    () => state.clockMs,
  )
  const copy = async (text: string) => {
    guard.copied()
    state.text = text
    await sleep(SETTLED_MS)
  }
  const pass = async (seconds: number) => {
    state.clockMs += seconds * 1_000
    await guard.check()
  }
  return { guard, state, copy, pass }
}

test('[VA46] What was copied in the window is cleared after thirty seconds, not before', async () => {
  const { state, copy, pass } = aClipboard()
  await copy('Quillvane evening')
  await pass(29.9)
  expect(state.text).toBe('Quillvane evening')
  await pass(0.1)
  expect(state.text).toBe('')
})

test('[VA46] What another program put there since stays', async () => {
  const { state, copy, pass } = aClipboard()
  await copy('Quillvane evening')
  state.text = 'a shopping list'
  await pass(31)
  expect(state.text).toBe('a shopping list')
})

test('A second copy has thirty seconds of its own', async () => {
  const { state, copy, pass } = aClipboard()
  await copy('first')
  await pass(20)
  await copy('second')
  await pass(20)
  expect(state.text).toBe('second')
  await pass(10)
  expect(state.text).toBe('')
})

test('[VA46] A lock clears at once, also what was copied this very moment', async () => {
  const { guard, state, copy } = aClipboard()
  await copy('Quillvane evening')
  await guard.clear()
  expect(state.text).toBe('')
  guard.copied()
  state.text = 'copied and locked'
  await guard.clear()
  expect(state.text).toBe('')
})

test('The clipboard is not read unless the app copied something, and the text is not kept', async () => {
  const { guard, state, copy, pass } = aClipboard()
  await pass(60)
  await guard.clear()
  expect(state.reads).toBe(0)
  await copy('Quillvane evening')
  expect(inspect(guard, { depth: null, showHidden: true })).not.toContain('Quillvane')
})

test('A clipboard that does not answer stops no lock', async () => {
  const { guard, copy } = aClipboard({ fails: true })
  await copy('Quillvane evening')
  await expect(guard.clear()).resolves.toBeUndefined()
})
