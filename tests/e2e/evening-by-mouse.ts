import { expect as expectPage, type Locator, type Page } from '@playwright/test'
import { EXPECTED, LATE, REASON, SAID, WALK_IN, type Time, type Way } from './evening.ts'

/** What a hand at the mouse does, each click counted, and each key of a name or a time that has to be typed. */
function mouseOf(page: Page) {
  let count = 0
  const click = async (target: Locator) => {
    count += 1
    await target.click()
  }
  const typed = async (text: string) => {
    count += text.length
    await page.keyboard.type(text)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const dialog = page.getByRole('dialog')
  return { page, click, typed, button, dialog, count: () => count }
}
type Mouse = ReturnType<typeof mouseOf>

const choice = ({ page }: Mouse, question: string, name: string, label: string) =>
  page.getByRole('radiogroup', { name: `${question}, ${name}` }).getByRole('radio', { name: label, exact: true })

async function answer(mouse: Mouse, name: string): Promise<void> {
  const [craving, mood, used] = SAID[name] ?? ['0', '0', 'No']
  await mouse.click(choice(mouse, 'Craving', name, craving))
  await mouse.click(choice(mouse, 'Mood', name, mood))
  await mouse.click(choice(mouse, 'Use since last time', name, used))
}

async function openWalkIn({ click, typed, button }: Mouse): Promise<void> {
  await click(button('Walk-in'))
  await typed('zo')
  await click(button(`As guest: ${WALK_IN}`))
}

async function onToNextSegment({ page, click, button }: Mouse): Promise<void> {
  if ((await button(/^Next segment/).count()) === 0) await click(page.getByRole('tab', { name: 'Guide' }))
  await click(button(/^Next segment/))
}

/** What both have in common: the next topic, the end, and the correction next day. */
async function nextAndFinish({ click, button }: Mouse): Promise<void> {
  await click(button(/^Suggested: /))
  await expectPage(button(/^Suggested: /)).toHaveAttribute('aria-pressed', 'true')
  await click(button('Finish session'))
}

async function correct({ page, click, button, dialog }: Mouse): Promise<void> {
  await openLastSession(page, click)
  await click(button('Correct attendance of Wen Nair'))
  await click(dialog.getByText('Excused', { exact: true }))
  await click(dialog.getByLabel(/^Reason/))
  await page.keyboard.type(REASON)
  await click(button('Save correction'))
  await expectPage(dialog).toBeHidden()
}

/** From the list of what is still open, which names the evening before: its notes are to be written. */
async function openLastSession(page: Page, click: Mouse['click']): Promise<void> {
  if (!page.url().includes('#/sessions/')) await click(page.locator('aside').getByRole('link', { name: /Evening/ }))
  await expectPage(page.getByText('Finished', { exact: true })).toBeVisible()
}

/** With the mouse, as the app means it: what is true of all with one press, each exception with one. */
export function togetherByMouse(page: Page): Way {
  const mouse = mouseOf(page)
  const { click, button, dialog } = mouse
  const name = (of: string) => page.getByRole('rowheader', { name: new RegExp(`^${of}`) })
  const inDialog = async (of: string, press: string) => {
    await click(name(of))
    await click(dialog.getByRole('button', { name: press }))
  }
  return {
    ...{ page, count: mouse.count, lost: [] },
    async prepare() {
      await click(button(/^Prep card of/))
      await expectPage(button('Start with this topic')).toBeVisible()
    },
    async start() {
      await click(button('Start with this topic'))
      await expectPage(page.getByRole('grid')).toBeVisible()
    },
    async attendance() {
      await click(button('All present but…'))
      for (const one of LATE) await click(button(`Absent: ${one}`))
      await click(button(`Mark ${EXPECTED.length - LATE.length} present`))
    },
    late: async of => click(button(`Late, ${of}`)),
    async walkIn() {
      await openWalkIn(mouse)
      await click(button(`Late, ${WALK_IN}`))
    },
    nextSegment: () => onToNextSegment(mouse),
    async checkIn() {
      await click(page.getByRole('tab', { name: 'Check-in' }))
      const everybody = Object.keys(SAID)
      for (const [at, one] of everybody.entries()) {
        await answer(mouse, one)
        if (at < everybody.length - 1) await click(button('Next'))
      }
    },
    out: of => inDialog(of, 'Out for a while'),
    back: of => inDialog(of, 'Back in'),
    leaves: async of => click(button(`Left, ${of}`)),
    async closeOut() {
      await click(button('Finish'))
      await click(button(/^Homework of .*: to all/))
      await click(button(/^Handout of .*: to all/))
      await nextAndFinish(mouse)
    },
    correct: () => correct(mouse),
  }
}

/** With the mouse, one client after another: each one's page read, each one's times set, each one's own name pressed for everything. */
export function oneByOneByMouse(page: Page): Way {
  const mouse = mouseOf(page)
  const { click, typed, button, dialog } = mouse
  const openTimes = async (of: string) => {
    await click(page.getByRole('rowheader', { name: new RegExp(`^${of}`) }))
    await click(dialog.getByRole('button', { name: 'Change the times' }))
  }
  const save = async () => {
    await click(button('Save times'))
    await expectPage(dialog).toBeHidden()
  }
  const part = (kind: 'hour' | 'minute', field: 'In' | 'Out', nth = 0) =>
    dialog.getByRole('spinbutton', { name: new RegExp(`^${kind}, .*${field}`) }).nth(nth)
  const came = async (of: string, time?: Time) => {
    await openTimes(of)
    await click(dialog.getByText('In the room', { exact: true }))
    if (time !== undefined) {
      await click(part('minute', 'In'))
      await typed(time.clock.slice(3))
    }
    await save()
  }
  const left = async (of: string, time: Time) => {
    await openTimes(of)
    await click(part('hour', 'Out'))
    await typed(time.typed)
    await save()
  }
  return {
    ...{ page, count: mouse.count, lost: [] },
    async prepare() {
      for (const one of EXPECTED) {
        await click(page.getByRole('main').getByRole('link', { name: one }))
        await expectPage(page.getByRole('heading', { level: 1, name: one })).toBeVisible()
        await click(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }))
      }
    },
    async start() {
      await click(button(/^Start session/))
      await expectPage(page.getByRole('grid')).toBeVisible()
    },
    async attendance() {
      for (const one of EXPECTED.filter(name => !LATE.some(late => late === name))) await came(one)
    },
    late: came,
    async walkIn(time) {
      await openWalkIn(mouse)
      await came(WALK_IN, time)
    },
    nextSegment: () => onToNextSegment(mouse),
    async checkIn() {
      await click(page.getByRole('tab', { name: 'Check-in' }))
      for (const one of Object.keys(SAID)) {
        await click(button(new RegExp(`^${one}, (still to come|left)`)))
        await answer(mouse, one)
      }
    },
    out: left,
    async back(of, time) {
      await openTimes(of)
      await click(button('Back in again: add times'))
      await click(part('hour', 'In', 1))
      await typed(time.typed)
      await save()
    },
    leaves: left,
    async closeOut() {
      await click(button('Finish'))
      for (const what of ['Homework', 'Handout']) {
        await click(button(new RegExp(`^${what} of .*: to some`)))
        const some = page.getByRole('group', { name: new RegExp(`^${what}`) })
        // The first press records all others; another gives it to that one too.
        for (const _ of ['all but one', 'that one']) await click(some.getByText(EXPECTED[0]))
      }
      await nextAndFinish(mouse)
    },
    correct: () => correct(mouse),
  }
}
