import { defineWords } from '#renderer/app/words.ts'

// The words on paper. Those that a topic's own parts bear (plan, snags, slides …) are the curriculum's.
export const { words } = defineWords('sheet', {
  national: 'Emergency 911 · Crisis, call or text 988',
  footPage: 'Page ',
  footOf: ' of ',
  helpNow: 'If you or someone near you needs help now',
  help911: 'Life in danger, or someone will not wake up: call 911.',
  help988: 'Thoughts of suicide, or a crisis: call or text 988, day and night.',
  writeIn: 'Line to write on',
  sourcesLine: 'From: {{list}}.',
  credit: '{{title}}, version {{version}}. {{licence}}',

  guideTitle: 'Facilitator guide',
  guideFacts: '{{length}}-minute plan · {{module}} · version {{version}}, last reviewed {{reviewed}}',
  minutes: '{{count}} min',
  notInLength: 'not in this plan',
  practice: 'practice',

  bookTitle: 'Module book',
  contents: 'Contents',
  bookVersion: 'Version {{version}}',
  leftOut_one: 'Left out, since its licence does not allow printing: {{list}}.',
  leftOut_other: 'Left out, since their licences do not allow printing: {{list}}.',
  planMinutesOf: '{{length}} min',
  bookFacts: 'For {{lengths}} minutes · version {{version}}, last reviewed {{reviewed}}',

  cardTitle: 'Safety card',
  cardFor: 'For staff: what to do and whom to call',
  cardNumbers: 'Numbers to call',

  staffOnly: 'For staff',
  calendarOf: '{{track}}: calendar',
  checklistOf: '{{id}} · {{track}}',
  hours: '{{hours}} h {{minutes}}',
  sign: 'To agree on, and to sign',

  slideOf: 'Slide {{number}} of {{count}}',
})
