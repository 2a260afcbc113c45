import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('veil', {
  title: 'The session goes on',
  why: 'Nobody was at the keyboard for a while, so the records are covered. What you typed is saved.',
  lift: 'Show the session',
  lockInstead: 'Lock instead',
  usePassphrase: 'Use the passphrase',
  usePin: 'Use the PIN',
  pinGone: 'Five wrong PINs: now only the passphrase shows the session.',
  clock: 'The session’s clock',
  ofMinutes: 'of {{planned}} min',
  ofMinutesLabel: '{{minutes}} of {{planned}} planned minutes',
  endsAt: 'Ends at {{time}}',
  over_one: '{{count}} min over the planned time',
  over_other: '{{count}} min over the planned time',
  segmentLeft_one: '{{count}} min left of it',
  segmentLeft_other: '{{count}} min left of it',
  segmentOver_one: '{{count}} min over its time',
  segmentOver_other: '{{count}} min over its time',
})
