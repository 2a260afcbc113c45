import { expect, test } from 'vitest'
import { DailyBackup } from '#electron/backup/daily.ts'

/** A desk whose clock, keyboard and session stand where they are put; `asked` is when the day's backup was asked for, in seconds. */
function aDesk() {
  const at = { ms: 0, typedMs: 0, isOpen: false, isSessionRunning: false }
  const asked: number[] = []
  const daily = new DailyBackup({
    clockMs: () => at.ms,
    isOpen: () => at.isOpen,
    locks: {
      get idleMs() {
        return at.ms - at.typedMs
      },
      get isSessionRunning() {
        return at.isSessionRunning
      },
      isVeiled: false,
    },
    async ask() {
      asked.push(at.ms / 1_000)
      return { ok: true, value: null }
    },
  })
  const pass = async (seconds: number, types = false) => {
    for (const end = at.ms + seconds * 1_000; at.ms < end;) {
      at.ms += 5_000
      if (types) at.typedMs = at.ms
      await daily.look()
    }
  }
  return { at, asked, pass }
}

test('[BK2] a minute after an unlock, once nobody types; never while locked or a session runs', async () => {
  const { at, asked, pass } = aDesk()
  await pass(600)
  at.isOpen = true
  await pass(120, true)
  expect(asked).toEqual([])
  await pass(10)
  expect(asked).toEqual([730])
  at.isSessionRunning = true
  await pass(4 * 3_600)
  expect(asked).toEqual([730])
})

test('[BK2] after half an hour of work at latest, and asked again each half hour', async () => {
  const { at, asked, pass } = aDesk()
  at.isOpen = true
  await pass(1_900, true)
  expect(asked).toEqual([1_805])
  await pass(2_000)
  expect(asked.length).toBe(2)
  at.isOpen = false
  await pass(60)
  at.isOpen = true
  await pass(70)
  expect(asked.length).toBe(3)
})
