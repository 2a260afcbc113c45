import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeVault, setClock, startFullSession, PASSPHRASE } from './hosts.ts'
import { copyApp, runApp } from './running-app.ts'
const folder = mkdtempSync('/tmp/benchprof/k-')
const c = await makeVault(join(folder, 'vault'), { sessions: 120, withTrail: false })
setClock(new Date().toISOString())
const sessionId = await startFullSession(c, 15)
await c.close()
const { page, kill } = await runApp(copyApp('app'), folder)
await page.locator('input[type=password]').fill(PASSPHRASE)
await page.keyboard.press('Enter')
await page.getByRole('navigation').first().waitFor()
await page.evaluate(id => { location.hash = `#/sessions/${id}` }, sessionId)
await page.getByRole('tab', { name: 'Notes' }).click()
await page.getByRole('group', { name: 'Which note' }).getByRole('button').nth(1).click()
await page.locator('aside textarea').click()
await page.evaluate(() => {
    const samples: number[] = []
    Object.assign(globalThis, { keySamples: samples })
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame(() => samples.push(performance.now() - timeStamp))), { capture: true })
})
const d = await page.context().newCDPSession(page)
await d.send('Emulation.setCPUThrottlingRate', { rate: 4 })
await d.send('Profiler.enable'); await d.send('Profiler.setSamplingInterval', { interval: 200 }); 
const run = async (label: string) => {
await d.send('Profiler.start')
for (let i = 0; i < 12; i++) { await page.keyboard.press('a'); await page.waitForTimeout(90) }
await page.waitForTimeout(1500)
const { profile } = await d.send('Profiler.stop')
writeFileSync(`/tmp/benchprof/${label}.cpuprofile`, JSON.stringify(profile))
console.log(label, await page.evaluate(() => (globalThis as any).keySamples.splice(0).map((x: number) => Math.round(x)).join(' ')))
}
await run('first'); await run('second')
await d.send('Performance.enable')
const m1 = await d.send('Performance.getMetrics')
for (let i = 0; i < 12; i++) { await page.keyboard.press('a'); await page.waitForTimeout(90) }
const m2 = await d.send('Performance.getMetrics')
for (const m of m2.metrics) { const b = m1.metrics.find(x => x.name === m.name)!.value; if (/Duration|Count/.test(m.name)) console.log(m.name, (m.value - b).toFixed(4)) }
await kill()
process.exit(0)
