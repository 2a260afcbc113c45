import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('ui', {
  close: 'Close',
  dismiss: 'Dismiss',
  clear: 'Clear',
  more: 'More',
  fewer: 'Fewer',
  loading: 'Loading…',
  required: 'required',
})
