import { expect as expectPage, type Page } from '@playwright/test'
import { EXPECTED, LATE, REASON, SAID, WALK_IN, type Time, type Way } from './evening.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'

const LETTERS = { No: '1', Yes: '2', Pass: 'p' } as const
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** A keyboard, with each key of what has to be typed for a name or a time counted too. */
interface Hands extends Keyboard {
  readonly page: Page
  keys(text: string): Promise<void>
}

function handsOf(page: Page): Hands {
  const keyboard = keyboardOf(page)
  return {
    ...keyboard,
    page,
    async keys(text) {
      for (const key of text) await keyboard.press(key)
    },
  }
}

/** To a client's row: the letters of the first name, until the focus is there. */
async function toRow({ page, press }: Hands, name: string): Promise<void> {
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: name }).locator('button[tabindex="0"]')
  for (const letter of name.toLowerCase()) {
    if ((await row.count()) > 0 && (await row.evaluate(one => one === document.activeElement))) return
    await press(letter)
  }
  await expectPage(row).toBeFocused()
}

const answer = async ({ keys }: Hands, name: string) => {
  const [craving, mood, used] = SAID[name] ?? ['0', '0', 'No']
  await keys(`${craving}${mood}${LETTERS[used]}`)
}

async function openWalkIn({ page, press, keys, tabTo }: Hands): Promise<void> {
  await press('Control+g')
  await expectPage(page.getByRole('searchbox')).toBeFocused()
  await keys('zo')
  await tabTo(button(page, `As guest: ${WALK_IN}`))
  await press('Enter')
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await expectPage(page.getByRole('grid').getByText(WALK_IN)).toBeVisible()
}

async function nextSegment({ page, press }: Hands): Promise<void> {
  const runs = page.getByRole('list', { name: 'Plan' }).locator('[aria-current=step]')
  const [before = ''] = (await runs.innerText()).split('\n')
  await press('Control+ArrowRight')
  await expectPage(runs).not.toContainText(before)
}

/** What both have in common: the next topic, the end, and the correction next day. */
async function nextAndFinish({ page, press, tabTo }: Hands): Promise<void> {
  await tabTo(button(page, /^Suggested: /))
  await press('Enter')
  await expectPage(button(page, /^Suggested: /)).toHaveAttribute('aria-pressed', 'true')
  await tabTo(button(page, 'Finish session'))
  await press('Enter')
}

async function correct(hands: Hands): Promise<void> {
  const { page, press, type, tabTo } = hands
  const dialog = page.getByRole('dialog')
  if (!page.url().includes('#/sessions/')) {
    await tabTo(page.locator('aside').getByRole('link', { name: /Evening/ }))
    await press('Enter')
  }
  await expectPage(page.getByRole('heading', { level: 1, name: 'Evening Early Recovery' })).toBeFocused()
  await press('Alt+0')
  await toRow(hands, 'Wen Nair')
  await press('Enter')
  await tabTo(dialog.getByRole('radio', { checked: true }))
  await press('ArrowRight')
  await expectPage(dialog.getByRole('radio', { name: 'Excused' })).toBeChecked()
  await tabTo(dialog.getByLabel(/^Reason/))
  await type(REASON)
  await tabTo(button(page, 'Save correction'))
  await press('Enter')
  await expectPage(dialog).toBeHidden()
}

/** By keyboard, as the app means it: what is true of all with one key, each exception with its own. */
export function togetherByKeys(page: Page): Way {
  const hands = handsOf(page)
  const { press, keys, tabTo } = hands
  const inRow = async (of: string, key: string) => {
    await toRow(hands, of)
    await press(key)
  }
  return {
    ...{ page, count: hands.count, lost: hands.lost },
    async prepare() {
      await tabTo(button(page, /^Prep card of/))
      await press('Enter')
      await expectPage(button(page, 'Start with this topic')).toBeVisible()
    },
    async start() {
      await tabTo(button(page, 'Start with this topic'))
      await press('Enter')
      await expectPage(page.getByRole('grid')).toBeVisible()
    },
    async attendance() {
      await press('Control+e')
      await expectPage(page.getByLabel('Who is not here?')).toBeFocused()
      for (const name of LATE) {
        await keys(name.slice(0, 1).toLowerCase())
        await press('Enter')
      }
      await press('Enter')
      await expectPage(page.getByText(`12 expected · ${EXPECTED.length - LATE.length} here`)).toBeVisible()
    },
    late: of => inRow(of, '2'),
    async walkIn() {
      await openWalkIn(hands)
      await inRow(WALK_IN, '2')
    },
    nextSegment: () => nextSegment(hands),
    async checkIn() {
      await press('Alt+2')
      await tabTo(page.getByRole('radiogroup', { name: 'Craving, Ana Brooks' }).getByRole('radio').first())
      for (const [at, name] of Object.keys(SAID).entries()) {
        if (at > 0) await press('Enter')
        await expectPage(page.getByRole('heading', { level: 3, name })).toBeVisible()
        await answer(hands, name)
      }
      await press('Alt+0')
    },
    out: of => inRow(of, 'Control+o'),
    back: of => inRow(of, 'Control+o'),
    leaves: of => inRow(of, '3'),
    async closeOut() {
      await press('Control+d')
      for (const what of ['Homework', 'Handout']) {
        await tabTo(button(page, new RegExp(`^${what} of .*: to all`)))
        await press('Enter')
      }
      await nextAndFinish(hands)
    },
    correct: () => correct(hands),
  }
}

/** By keyboard, one client after another: each one's page read, each one's times set, each one called for everything. */
export function oneByOneByKeys(page: Page): Way {
  const hands = handsOf(page)
  const { press, keys, tabTo } = hands
  const dialog = page.getByRole('dialog')
  const part = (kind: 'hour' | 'minute', field: 'In' | 'Out', nth = 0) =>
    dialog.getByRole('spinbutton', { name: new RegExp(`^${kind}, .*${field}`) }).nth(nth)
  const openTimes = async (of: string) => {
    await toRow(hands, of)
    await press('Alt+Enter')
    await tabTo(dialog.getByRole('button', { name: 'Change the times' }), 'back')
    await press('Enter')
    await expectPage(page.getByRole('dialog', { name: /^Times of/ })).toBeVisible()
  }
  const save = async (direction: 'on' | 'back' = 'on') => {
    await tabTo(button(page, 'Save times'), direction)
    await press('Enter')
    await expectPage(dialog).toBeHidden()
  }
  const came = async (of: string, time?: Time) => {
    await openTimes(of)
    await tabTo(dialog.getByRole('radio', { checked: true }))
    await press('ArrowRight')
    if (time === undefined) return save('back')
    await tabTo(part('minute', 'In'))
    await keys(time.clock.slice(3))
    await save()
  }
  const left = async (of: string, time: Time) => {
    await openTimes(of)
    await tabTo(part('hour', 'Out'))
    await keys(time.typed)
    await save()
  }
  return {
    ...{ page, count: hands.count, lost: hands.lost },
    async prepare() {
      for (const name of EXPECTED) {
        await press('Control+k')
        await expectPage(page.getByRole('combobox')).toBeFocused()
        await keys(name.slice(0, 3).toLowerCase())
        await expectPage(page.getByRole('option', { name })).toBeVisible()
        while ((await page.getByRole('option', { name, selected: true }).count()) === 0) await press('ArrowDown')
        await press('Enter')
        await expectPage(page.getByRole('heading', { level: 1, name })).toBeFocused()
      }
    },
    async start() {
      await press('Control+1')
      await tabTo(button(page, /^Start session/))
      await press('Enter')
      await expectPage(page.getByRole('grid')).toBeVisible()
      await press('Alt+0')
    },
    async attendance() {
      for (const name of EXPECTED.filter(one => !LATE.some(late => late === one))) await came(name)
    },
    late: came,
    async walkIn(time) {
      await openWalkIn(hands)
      await came(WALK_IN, time)
    },
    nextSegment: () => nextSegment(hands),
    async checkIn() {
      for (const name of Object.keys(SAID)) {
        const inList = page.getByRole('button', { name: new RegExp(`^${name}, (still to come|has spoken)`) })
        await press('Alt+2')
        await tabTo(page.getByRole('list', { name: 'The round' }).locator('button[tabindex="0"]'))
        while (!(await inList.evaluate(one => one === document.activeElement))) await press('ArrowDown')
        await press('Enter')
        await answer(hands, name)
      }
      await press('Alt+0')
    },
    out: left,
    async back(of, time) {
      await openTimes(of)
      await tabTo(button(page, 'Back in again: add times'))
      await press('Enter')
      await tabTo(part('hour', 'In', 1), 'back')
      await keys(time.typed)
      await save()
    },
    leaves: left,
    async closeOut() {
      await press('Control+d')
      for (const what of ['Homework', 'Handout']) {
        const some = button(page, new RegExp(`^${what} of .*: to some`))
        await tabTo(button(page, new RegExp(`^${what} of .*: to all`)))
        await press('ArrowRight')
        await expectPage(some).toBeFocused()
        await press('Enter')
        // The first press records all others; another gives it to that one too.
        await tabTo(
          page.getByRole('group', { name: new RegExp(`^${what}`) }).getByRole('checkbox', { name: EXPECTED[0] }),
        )
        for (const _ of ['all but one', 'that one']) await press('Space')
      }
      await nextAndFinish(hands)
    },
    correct: () => correct(hands),
  }
}
