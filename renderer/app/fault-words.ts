import type * as z from 'zod'
import { defineWords } from './words.ts'

const english = {
  'fault.required': 'Fill this in.',
  'fault.choose': 'Choose one.',
  'fault.date': 'Type a whole date: month, day and year.',
  'fault.dateRange': 'Choose a date from 1900 to 2199.',
  'fault.time': 'Type a time, such as 5:30 pm.',
  'fault.number': 'Type a whole number.',
  'fault.atLeast': 'The least is {{count}}.',
  'fault.atMost': 'The most is {{count}}.',
  'fault.tooShort_one': 'Type at least one character.',
  'fault.tooShort_other': 'Type at least {{count}} characters.',
  'fault.tooLong_one': 'Leave out one character.',
  'fault.tooLong_other': 'Leave out {{count}} characters: {{maximum}} is the most.',
  'fault.tooFew_one': 'Choose at least one.',
  'fault.tooFew_other': 'Choose at least {{count}}.',
  'fault.tooMany_one': 'Choose at most one.',
  'fault.tooMany_other': 'Choose at most {{count}}.',
  'fault.empty': 'Write something first.',
  'fault.phraseText':
    'A phrase quotes nobody, so leave quotation marks out. In braces stand client, topic, minutes, goal, or | for a place to fill in.',
  'fault.phraseKey': 'Use small letters, digits and hyphens, beginning with a letter or digit.',
  'fault.controlCharacter': 'There is an invisible character in this text. Type it again instead of pasting it.',
  'fault.endsBeforeStart': 'The end lies before the start. Choose a later end or an earlier start.',
  'fault.leftBeforeCame': 'This person left before they came. Look at both times again.',
  'fault.absentWithTimes':
    'Someone absent or excused has no times in the room. Take the times out, or record them as present.',
  'fault.serviceCode': 'Type the letters and digits of the code, such as H0005, with modifiers behind hyphens.',
  'fault.passedWithAnswer': 'Whoever passes on a question has no answer there.',
  'fault.form': 'This is not of the form that is needed here.',
} as const

const { words } = defineWords('fault', english)

/** A message of a schema as a sentence: keys such as `fault.endsBeforeStart` are looked up, sentences pass through. */
export function faultText(message: string): string {
  return Object.hasOwn(english, message) ? words(message as 'fault.required') : message // its key was found one word before
}

const size = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 0)

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  const count = Number(issue.minimum)
  if (issue.origin === 'string')
    return size(issue.input) === 0 ? words('fault.required') : words('fault.tooShort', { count })
  return words(issue.origin === 'array' || issue.origin === 'set' ? 'fault.tooFew' : 'fault.atLeast', { count })
}

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  const maximum = Number(issue.maximum)
  if (issue.origin === 'string')
    return words('fault.tooLong', { count: Math.max(1, size(issue.input) - maximum), maximum })
  return words(issue.origin === 'array' || issue.origin === 'set' ? 'fault.tooMany' : 'fault.atMost', {
    count: maximum,
  })
}

function wrongType(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (issue.input === undefined || issue.input === null || issue.input === '') return words('fault.required')
  return words(issue.expected === 'number' || issue.expected === 'int' ? 'fault.number' : 'fault.form')
}

/** What a schema has to say, as one English sentence for the person at the field: set once as zod's `customError`. */
export function faultSentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return words(issue.format === 'date' ? 'fault.date' : 'fault.form')
    case 'invalid_value':
    case 'invalid_union':
      return words('fault.choose')
    case 'not_multiple_of':
      return words('fault.number')
    default:
      return words('fault.form')
  }
}
