import { cpSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { freshFolder } from './vault-fixture.ts'

/** A copy of everything as it lay on the disk at one durable step, as if the power had gone just then. */
export type Moment = { step: string; folder: string }

/** Keeps a copy of the vault's surroundings at each durable step while it is on. */
export function aCamera(folder: string) {
  const moments: Moment[] = []
  const copies = dirname(freshFolder())
  const camera = { isOn: true }
  const onStep = (step: string) => {
    if (!camera.isOn) return
    const copy = join(copies, String(moments.length))
    cpSync(dirname(folder), copy, { recursive: true })
    moments.push({ step, folder: join(copy, basename(folder)) })
  }
  return { moments, onStep, camera }
}
