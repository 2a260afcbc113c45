import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { faultSentence, faultText } from '#renderer/app/fault-words.ts'
import { NewClient } from '#shared/clients/client.ts'
import { NewGroup } from '#shared/groups/group.ts'
import { CalendarDate, Line, OptionalLine, WallTime } from '#shared/ipc/text.ts'
import { Clinic, Preferences } from '#shared/settings/settings.ts'

beforeAll(() => z.config({ customError: faultSentence }))
afterAll(() => z.config({ customError: undefined }))

const said = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => faultText(message)) ?? []

describe('what a schema says at a field', () => {
  test('is a sentence that names the way out', () => {
    expect({
      empty: said(Line(10), ' '),
      missing: said(Line(10), undefined),
      long: said(Line(10), 'thirteen long'),
      optionalLong: said(OptionalLine(3), 'four'),
      control: said(Line(10), 'a\u0000b'),
      noDate: said(CalendarDate, null),
      badDate: said(CalendarDate, '2026-02-30'),
      farDate: said(CalendarDate, '1776-07-04'),
      badTime: said(WallTime, '25:00'),
      idle: said(Preferences.shape.idleMinutes, 16),
      number: said(z.int(), 'five'),
      theme: said(Preferences.shape.theme, 'pink'),
    }).toEqual({
      empty: ['Fill this in.'],
      missing: ['Fill this in.'],
      long: ['Leave out 3 characters: 10 is the most.'],
      optionalLong: ['Leave out one character.'],
      control: ['There is an invisible character in this text. Type it again instead of pasting it.'],
      noDate: ['Fill this in.'],
      badDate: ['Type a whole date: month, day and year.'],
      farDate: ['Choose a date from 1900 to 2199.'],
      badTime: ['Type a time, such as 5:30 pm.'],
      idle: ['The most is 15.'],
      number: ['Type a whole number.'],
      theme: ['Choose one.'],
    })
  })

  test('is never a key or the library’s own words, whatever is typed into the forms', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(NewClient, NewGroup, Clinic, Preferences),
        fc.anything(),
        fc.json(),
        (schema, any, json) => {
          for (const value of [
            any,
            JSON.parse(json),
            Object.fromEntries(Object.keys(schema.shape).map(key => [key, any])),
          ])
            for (const sentence of said(schema, value)) {
              expect(sentence).toMatch(/^[A-Z][^{}]*\.$/)
              expect(sentence).not.toMatch(/Invalid|expected|fault\./)
            }
        },
      ),
    )
  })

  test('passes a sentence through that is one already', () => {
    expect(faultText('Choose two different groups.')).toBe('Choose two different groups.')
  })
})
