import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { positionOf } from '#electron/vault/opened.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

/** The small clinic with a backup of it on a stick; its recovery code. */
export interface ClinicWithStick {
  readonly userData: string
  readonly file: string
  readonly recoveryCode: string
  remove(): void
}

/** Makes the small clinic, a backup of it, and after that one more client. */
export async function aClinicWithStick(): Promise<ClinicWithStick> {
  const data = newDataFolder()
  const stick = mkdtempSync(join(tmpdir(), 'circlebook stick é-'))
  const file = join(stick, 'Riverside, Tuesday.circlebook-backup')
  let recoveryCode = ''
  await fillSmallClinic(data.userData, 'none', async clinic => {
    recoveryCode = clinic.recoveryCode
    const { vault } = clinic
    const held = vault.held()
    const { name } = await held.vault.rotate({ removeSlotId: null, audit: () => positionOf(held.db) })
    copyFileSync(join(data.userData, 'vault', 'backups', name), file)
  })
  return { userData: data.userData, file, recoveryCode, remove: data.remove }
}

/** The wizard's present heading. */
export const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

/** Waits for a step of the wizard, whose heading has the focus then. */
export async function atStep(page: Page, name: string): Promise<void> {
  await expect(step(page, name)).toBeFocused({ timeout: 30_000 })
}
