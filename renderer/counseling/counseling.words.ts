import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('counseling', {
  title: 'My SUD counseling notes',
  alone: 'Yours alone. Not part of the record.',
  what: 'Your own analysis of what was said. Nobody else reads it in Circlebook, and it is in no search, print, export or hand-over.',
  instead:
    'In the ordinary note instead: times and attendance, diagnosis, symptoms, functional status, how it went with goals, risk and the plan.',
  show: 'Show my notes',
  hide: 'Put away',
  begin: 'Begin a note for today',
  none: 'No notes yet.',
  ofDay: 'Counseling note of {{date}}',
  savedAt: 'Saved {{when}}',
  earlier_one: '{{count}} earlier note',
  earlier_other: '{{count}} earlier notes',
})
