import { expect, type Page } from '@playwright/test'

export const PASSPHRASE = 'paper lanterns over quiet water'

/** Walks first run to the open desk and gives the recovery code as it was shown. */
export async function firstRun(page: Page, picture: (name: string) => Promise<void> = async () => {}): Promise<string> {
  await page.getByLabel('Clinic name').fill('Riverside Recovery Clinic')
  await picture('first-run-clinic')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your name').fill('Jordan Reyes')
  await page.getByLabel('Credentials').fill('LCSW')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE)
  await expect(page.getByText('Strong enough')).toBeVisible()
  await picture('first-run-passphrase')
  await page.getByRole('button', { name: 'Make the vault' }).click()
  return takeRecoveryCode(page, picture)
}

/** Reads the recovery code that is shown once, types two groups back, and gives the code. */
export async function takeRecoveryCode(
  page: Page,
  picture: (name: string) => Promise<void> = async () => {},
): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible({ timeout: 30_000 })
  await picture('recovery-code')
  const code = await readCode(page)
  await page.getByRole('button', { name: 'I have it, continue' }).click()
  for (const place of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const field = page.getByLabel(`Group ${place} of 9`)
    if ((await field.count()) > 0) await field.fill(code[place - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return code.join('-')
}

/** The nine groups, each without the number in front of it. */
async function readCode(page: Page): Promise<string[]> {
  const items = await page.locator('ol > li').allInnerTexts()
  return items.map(text => text.replace(/\s+/g, ' ').trim().split(' ').at(-1) ?? '')
}

/** Opens the vault on the lock screen. */
export async function unlock(page: Page, passphrase: string = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
}

/** Goes to a screen by the rail. */
export async function goTo(
  page: Page,
  name: 'Today' | 'Groups' | 'Clients' | 'Curriculum' | 'Settings',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
