import { defineWords } from '#renderer/app/words.ts'

export const { useWords, words } = defineWords('jots', {
  jot: 'Jot',
  jotAction: 'Jot a private line',
  title: 'Jot',
  line: 'One line, for you alone',
  lineHelp: 'Nobody else sees it. It is no part of a record.',
  about: 'About',
  nobody: 'Nobody in particular',
  keep: 'Keep',
  close: 'Close: what is typed is kept',
  mine: 'My jots',
  mineHelp: 'Seen by you alone, for the notes to come.',
  none: 'No jots yet.',
  beside: 'My jots',
  failed: 'Your jots could not be read: {{message}}',
  remove: 'Remove',
  removeOne: 'Remove the jot of {{time}}',
  removeTitle: 'Remove this jot?',
  removeHelp: 'It is destroyed and cannot be brought back.',
  cancel: 'Cancel',
})
