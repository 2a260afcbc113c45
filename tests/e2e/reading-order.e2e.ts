import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { reads } from './read-aloud.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

// What is read aloud, in which order: a template holds what must be there, one after the other; what stands between is free.

const { userData, remove } = newDataFolder()
let app: RunningApp
let page: Page

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  page = app.page
  page.setDefaultTimeout(8_000)
  await unlock(page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

test('The prep card: the way back, the topic with its reason and the one filled button, who comes, which topic, facts, paper', async () => {
  await page.getByRole('button', { name: /^Prep card of/ }).click()
  await expectPage(page.getByRole('button', { name: 'Start with this topic' })).toBeVisible()
  await reads(
    page.getByRole('main'),
    `
    - main:
      - link "Today"
      - heading "Prep card: Evening Early Recovery" [level=1]
      - region:
        - heading "Post-acute withdrawal
        - paragraph /Suggested/
        - heading "Bring" [level=3]
        - list
        - heading "Plan for 90 min" [level=3]
        - list
        - button "Start with this topic"
        - button "Choose another topic"
      - region "Expected":
        - heading "Expected" [level=2]
        - paragraph /3 expected/
        - list "Expected":
          - link "Ana Brooks"
          - link "Dee Carver"
          - link "Marcus Ellison"
      - region "Which topic?":
        - heading "Which topic?" [level=2]
        - list
      - complementary "Tonight":
        - heading "Tonight" [level=2]
        - term: Staff
        - term: Places
        - term: Waiting list
        - heading "On paper" [level=2]
        - button "Print: Prep card"
        - button "Print: Prep card without names"
        - heading "Sign-in sheet" [level=3]
        - button "Print: First name and initial"
    `,
  )
})

test('The session room: group, clock, plan, the end; the roster row by row; then guide, check-in, notes and screen', async () => {
  await page.getByRole('button', { name: 'Start with this topic' }).click()
  await expectPage(page.getByRole('grid')).toBeVisible()
  const row = (name: string) => `
          - row "${name}
            - rowheader "${name}
            - gridcell "Present, ${name}"
            - gridcell "Late, ${name}"
            - gridcell "Left, ${name}"
            - gridcell "Excused, ${name}"
            - gridcell "Absent, ${name}"`
  await reads(
    page.getByRole('main'),
    `
    - main:
      - heading "Evening Early Recovery" [level=1]
      - timer "Time left
      - list "Plan":
        - button /^ "Open/
        - button /^ "Welcome/
        - button /^ "Check-in/
        - button /^ "Teach/
        - button /^ "Activity/
        - button /^ "Discuss/
        - button /^ "Close/
      - button "Finish"
      - region "Roster":
        - heading "3 expected · 0 here" [level=2]
        - button "All present but…"
        - button "Walk-in"
        - grid "Roster":
          - rowgroup:
            - row:
              - columnheader "Name"
              - columnheader "Attendance"
              - columnheader "In"
              - columnheader "Minutes"
          - rowgroup:${CLIENTS.map(row).join('').replaceAll('\n          ', '\n            ')}
        - button "Add a visitor"
        - button "Compare the sign-in sheet"
      - complementary "Guide and notes":
        - tablist "Guide and notes":
          - tab "Guide" [selected]
          - tab "Check-in"
          - tab "Notes"
          - tab "Screen"
        - tabpanel "Guide":
          - heading "Open
          - button "Next segment"
          - button "Add 5 min
          - button "Break"
          - button "Plan…"
    `,
  )
})

test('The check-in round: who has spoken, then one person: name, the questions in their order, the line, the keys', async () => {
  for (const name of CLIENTS) await page.getByRole('button', { name: `Present, ${name}` }).click()
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await reads(
    page.getByRole('region', { name: 'The round' }),
    `
    - region "The round":
      - button "Set seats"
      - list "The round":
        - listitem:
          - button "Ana Brooks, still to come"
        - listitem:
          - button "Dee Carver, still to come"
        - listitem:
          - button "Marcus Ellison, still to come"
      - button "Previous person" [disabled]
      - heading "Ana Brooks" [level=3]
      - button "Next"
      - radiogroup "Craving, Ana Brooks":
        - radio "0"
        - radio "10"
        - radio "Pass"
      - radiogroup "Mood, Ana Brooks"
      - radiogroup "Use since last time, Ana Brooks":
        - radio "No"
        - radio "Yes"
        - radio "Pass"
      - textbox "One line on Ana Brooks"
      - button "No homework is due. Ask anyway"
    `,
  )
})

test('The close-out: attendance, given, make-ups, visitors, next time, notes; the finish at the end', async () => {
  await page.getByRole('button', { name: 'Absent, Dee Carver' }).click()
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expectPage(page.getByRole('button', { name: /^Offer to all 1/ })).toBeVisible()
  await reads(
    page.getByRole('dialog'),
    `
    - dialog "Close the session":
      - heading "Close the session" [level=2]
      - region "Attendance":
        - heading "Attendance" [level=3]
        - status: Everyone is recorded.
      - region "Given":
        - heading "Given" [level=3]
        - toolbar "Homework
          - button /to all 2 here/
          - button /to some/
        - toolbar "Handout
          - button /to all 2 here/
          - button /to some/
      - region "Make-ups to offer":
        - button "Offer to all 1
        - button /Dee Carver/
      - region "Visitors":
        - button "Add a visitor"
      - region "Next time":
        - button "Suggested
        - button /Another topic/
      - region "Notes":
        - paragraph: The group note is empty.
        - paragraph /notes are empty/
      - button "Finish session"
      - button "Back to the session"
    `,
  )
  expect(app.faults).toEqual([])
})
