import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findElectron, hasDisplay } from '#tools/launch.ts'
import { goTo, unlock } from './first-run.ts'
import { CLIENTS, fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'
import { startTraced, type NetworkCall, type NetworkEvent, type TracedApp } from './traced-app.ts'
import { openTrap, type Trap } from './trap.ts'
import { WAYS_OUT } from './ways-out.ts'

// What leaves the computer, asked of the system itself: strace says which process of the app opened which socket,
// Chromium's network log what for. Chromium the browser asks for more than Electron does; CHROMES_OWN tells that apart.

const isElectron = findElectron() !== null && hasDisplay()
const { userData, remove } = newDataFolder()
const pageRequests: string[] = []
let traced: TracedApp
let trap: Trap
let calls: readonly NetworkCall[]
let processes: readonly string[]
let log: readonly NetworkEvent[]

/** Services of the installed browser that no switch turns off; Electron has neither. */
const CHROMES_OWN = /^https?:\/\/(accounts|update)\.(google|googleapis)\.com\//

/** Sends no packet: the system is asked whether it knew a route to this address. */
const ROUTE_PROBE = '2001:4860:4860::8888'

beforeAll(async () => {
  const sessionId = await fillSmallClinic(userData)
  trap = await openTrap()
  traced = await startTraced(userData)
  const { app } = traced
  for (const context of app.browser.contexts())
    context.on('requestfinished', request => void pageRequests.push(request.url()))
  const { page } = app
  await unlock(page)
  for (const screen of ['Groups', 'Clients', 'Curriculum', 'Settings', 'Today'] as const) await goTo(page, screen)
  await openNotes(page, sessionId)
  await groupNote(page).fill('A note for nobody outside.')
  await expectPage(page.getByText('All saved')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Brooks')
  await expectPage(page.getByRole('option', { name: new RegExp(CLIENTS[0]) }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await attack(page)
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 20_000 })
  await app.quit()
  ;({ calls, processes } = traced.readCalls())
  log = isElectron ? [] : traced.readNetworkLog()
}, 120_000)
afterAll(async () => {
  await traced.app.kill()
  traced.remove()
  trap.close()
  remove()
})

/** All that tries to send or to look up a name in advance, at once. WebRTC opens sockets and sends nothing by them: leave-page.e2e.ts shows that. */
async function attack(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  for (const [title, script] of WAYS_OUT) {
    if (!/WebSocket|in advance|fetch|Beacon|prefetch|EventSource|WebTransport/.test(title)) continue
    const filled = script
      .replaceAll('$TRAP', `http://127.0.0.1:${trap.port}`)
      .replaceAll('$NAME', `http://trap.example.org:${trap.port}`)
    await devtools.send('Runtime.evaluate', { expression: `(() => { ${filled} })()`, userGesture: true })
  }
  await sleep(800)
  await devtools.detach()
}

test('Every process of the app was watched, the vault among them', () => {
  expect(processes).toEqual(expect.arrayContaining(['main', 'vault']))
  expect(processes.some(name => /chrom|electron/i.test(name))).toBe(true)
})

test.each(['main', 'vault'])('The %s process opens no socket of the internet at all', name => {
  expect(calls.filter(({ process }) => process === name)).toEqual([])
})

test('Chromium connects to nothing, and listens only where the test itself asked it to', () => {
  const isTestsOwn = (call: string) => /^bind\(.*inet_addr\("127\.0\.0\.1"\)/.test(call)
  const connected = calls.filter(({ call }) => /^(connect|bind)\(/.test(call) && !call.includes(ROUTE_PROBE))
  expect(connected.filter(({ call }) => !isTestsOwn(call))).toEqual([])
  expect(connected.filter(({ call }) => isTestsOwn(call))).toHaveLength(1)
  expect(trap.hits).toEqual([])
})

test('No page got an answer to anything beyond the app’s own scheme', () => {
  expect(pageRequests.length).toBeGreaterThan(5)
  const beyond = pageRequests.filter(
    url => !/^((blob:)?(app:\/\/bundle|http:\/\/bundle\.app\.localhost)\/|data:)/.test(url),
  )
  expect(beyond).toEqual([])
})

test.runIf(!isElectron)('Chromium’s network log knows of no connection, no packet and no name looked up', () => {
  expect(log.length).toBeGreaterThan(100)
  const told = (type: RegExp, key: string) =>
    log
      .filter(event => type.test(event.type) && event.params[key] !== undefined)
      .map(event => String(event.params[key]))
  const requests = [...new Set(told(/^URL_REQUEST_START_JOB$/, 'url'))]
  expect({
    requests: requests.filter(url => !CHROMES_OWN.test(url)),
    names: [...new Set(told(/^HOST_RESOLVER_MANAGER_REQUEST$/, 'host'))].filter(host => !/~notfound/.test(host)),
    dns: log.filter(({ type }) =>
      /^(DNS_TRANSACTION|HOST_RESOLVER_SYSTEM_TASK|HOST_RESOLVER_MANAGER_DNS_TASK)/.test(type),
    ),
    packets: log.filter(({ type }) => /^(UDP_BYTES_SENT|SOCKET_BYTES_SENT|TCP_CONNECT_ATTEMPT)$/.test(type)),
    probed: [...new Set(told(/^UDP_CONNECT$/, 'address'))].filter(address => !address.includes(ROUTE_PROBE)),
  }).toEqual({ requests: [], names: [], dns: [], packets: [], probed: [] })
})
