import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { faultSentence, faultText } from '#renderer/app/fault-words.ts'
import { NewClient } from '#shared/clients/client.ts'
import { CalendarDate, Line, WallTime } from '#shared/ipc/text.ts'
import { Clinic } from '#shared/settings/settings.ts'

beforeAll(() => void z.config({ customError: faultSentence }))
afterAll(() => void z.config({ customError: undefined }))

const said = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map(issue => faultText(issue.message)) ?? []

test('each fault of a field is one plain sentence', () => {
  expect({
    empty: said(Line(80), '  '),
    missing: said(Line(80), undefined),
    long: said(Line(80), 'x'.repeat(83)),
    control: said(Line(80), 'a\u0000b'),
    date: said(CalendarDate, '2026-02-30'),
    dateRange: said(CalendarDate, '1800-01-01'),
    time: said(WallTime, '25:00'),
    choice: said(z.literal(['a', 'b']), 'c'),
    small: said(z.int().min(1).max(15), 0),
    big: said(z.int().min(1).max(15), 16),
    fraction: said(z.int(), 1.5),
    few: said(z.array(z.string()).min(1), []),
  }).toEqual({
    empty: ['Fill this in.'],
    missing: ['Fill this in.'],
    long: ['Leave out 3 characters: 80 is the most.'],
    control: ['There is an invisible character in this text. Type it again instead of pasting it.'],
    date: ['Type a whole date: month, day and year.'],
    dateRange: ['Choose a date from 1900 to 2199.'],
    time: ['Type a time, such as 5:30 pm.'],
    choice: ['Choose one.'],
    small: ['The least is 1.'],
    big: ['The most is 15.'],
    fraction: ['Type a whole number.'],
    few: ['Choose at least one.'],
  })
})

test('no fault of a whole form leaves a key or a word of zod on screen', () => {
  const sentences = [NewClient, Clinic].flatMap(form => [said(form, {}), said(form, { name: 7, timeZone: '' })].flat())
  expect(sentences.length).toBeGreaterThan(0)
  expect(sentences.filter(sentence => /fault\.|expected|invalid input|received/i.test(sentence))).toEqual([])
})

test('a sentence that is no key passes through', () => {
  expect([faultText('This name is taken.'), faultText('toString')]).toEqual(['This name is taken.', 'toString'])
})
