import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('room-page', {
  minutesLeft_one: '{{count}} min left',
  minutesLeft_other: '{{count}} min left',
  clock: 'Time left in this part',
  isOver: 'Time for this part is over',
  isPaused: 'Break',
  numberOf: '{{number}} of {{of}}',
})
