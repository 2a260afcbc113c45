import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('sessionPin', {
  pin: 'PIN',
  sixDigits: 'Type all six digits.',
  looking: 'One moment…',
  set: 'Set a PIN for tonight',
  isSet: 'PIN is set',
  title: 'A PIN for this session',
  why: 'When the records are covered because nobody was at the keyboard, six digits show them again. The PIN is kept in memory only and is gone when the session ends, after four hours, or when you lock. After five wrong tries only the passphrase helps.',
  rules: 'No birthday, no row such as 123456, no repeats.',
  use: 'Use this PIN',
  change: 'Use this PIN instead',
  takeBack: 'Go on without a PIN',
  cancel: 'Cancel',
})
