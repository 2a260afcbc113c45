import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { overflow } from './overflow.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 640, height: 400 }, // 1280×800 at 200 %
] as const
const THEMES = ['light', 'dark'] as const

/** The folder for pictures of what is looked at, when they are asked for. */
const pictures = process.env['CIRCLEBOOK_PICTURES']

/** The rules of axe that the page breaks, each with where and why; of colors alone when asked. */
export async function axeFaults(page: Page, only: 'everything' | 'colors' = 'everything'): Promise<string[]> {
  // Half a megabyte, read by the page once and not at each look.
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  const axe = new AxeBuilder(isThere ? { page, axeSource: ' ' } : { page }).setLegacyMode(true)
  axe.options({
    resultTypes: ['violations'],
    ...(only === 'colors' ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}),
  })
  // react-aria's unseen announcer: for seven seconds it may name a button that has gone with its screen.
  const { violations } = await axe.exclude('[data-live-announcer]').analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} at ${target.join(' ')} (${any[0]?.message ?? ''})`),
  )
}

/** What is wrong with the screen as it is now, in light and dark and at each size; its pictures when they are asked for. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  // Answers and fonts, and the screen itself where its code was still on the way; what was there before would be looked at otherwise.
  await page.waitForTimeout(150)
  await expect(page.locator('h1, [role=dialog]').first()).toBeVisible()
  const wrong: string[] = []
  for (const theme of THEMES) {
    await page.evaluate(shown => (document.documentElement.dataset['theme'] = shown), theme)
    // The themes differ in color alone, and so may what is wrong with them.
    const faults = await axeFaults(page, theme === THEMES[0] ? 'everything' : 'colors')
    wrong.push(...faults.map(fault => `${name}, ${theme}: ${fault}`))
    for (const { width, height } of theme === THEMES[0] || pictures !== undefined ? SIZES : []) {
      await page.setViewportSize({ width, height })
      const found = await page.evaluate(overflow)
      wrong.push(...found.map(sentence => `${name} at ${width}×${height}: ${sentence}`))
      if (pictures === undefined) continue
      mkdirSync(pictures, { recursive: true })
      const path = join(pictures, `${name}-${theme}-${width}x${height}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    }
    await page.setViewportSize(SIZES[0])
  }
  await page.evaluate(shown => (document.documentElement.dataset['theme'] = shown), THEMES[0])
  return wrong
}
