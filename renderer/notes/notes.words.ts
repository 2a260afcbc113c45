import { defineWords } from '#renderer/app/words.ts'

export const { useWords, words } = defineWords('notes', {
  notes: 'Notes',
  groupNote: 'Group note',
  groupNoteLabel: 'Group note',
  groupNoteHelp:
    'What the group did this session. It names no client: what one person said or did belongs in that client’s own note.',
  clientNoteLabel: 'Note for {{name}}',
  clientNoteHelp: 'Goes into this client’s record only. Names no other client.',
  whichNote: 'Which note',
  oneAtATime: 'One at a time',
  all: 'All notes',
  empty: 'empty',
  written: 'written',
  stillEmpty_zero: 'Every note is written',
  stillEmpty_one: '{{count}} note is still empty',
  stillEmpty_other: '{{count}} notes are still empty',
  previous: 'Previous',
  next: 'Next',
  nobody: 'Nobody is in the room yet. A note opens here for each client you mark present, late or left.',
  notWritten: 'Nothing is written here yet.',
  notInRoom: 'Written, but not in the room',
  notInRoomHelp: '{{name}} is not marked as in the room. What was written is kept:',
  failed: 'The notes could not be read: {{message}}',
})
