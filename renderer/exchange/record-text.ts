import type { NoteContent } from '#shared/notes/note-content.ts'
import type { RecordField } from '#shared/notes/note-rules.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import { formatDay } from '#renderer/app/day.ts'
import {
  attendanceWords,
  breakWords,
  checkInWords,
  presentWords,
  staffWords,
  timeWords,
  topicWords,
  whoWords,
} from '#renderer/app/note-view/note-facts.ts'
import { formatStamp } from '#renderer/app/note-view/note-times.ts'
import { outWords } from './out.words.ts'

type Item = RecordField['items'][number]

function sessionLines({ session, kind }: NoteContent): (string | null)[] {
  const { place, service } = session
  return [
    outWords('item.session', { day: formatDay(session.heldOn), time: timeWords(session) }),
    breakWords(session),
    place === null ? null : outWords('item.place', { place }),
    service === null ? null : outWords('item.service', service),
    outWords('item.staff', { staff: staffWords(session).join(', ') }),
    kind === 'group' ? outWords('item.present', { present: presentWords(session) }) : null,
  ]
}

function goalLines(content: NoteContent): string[] {
  if (content.kind === 'group') return []
  return content.goals.map(({ goal, problem, progress }) =>
    progress === null
      ? outWords('item.goal', { goal, problem })
      : outWords('item.goalMoved', { goal, problem, progress: outWords(`progress.${progress}`) }),
  )
}

/** A group note says what was done as its intervention, and how the evening went as its response. */
function ofGroup(content: Extract<NoteContent, { kind: 'group' }>, item: Item): string[] {
  if (item === 'intervention') return content.interventions
  if (item === 'response') return [content.text]
  if (item === 'homework') return content.homeworkGiven.map(({ title }) => title)
  return []
}

function linesOf({ content, author }: SignedNote, item: Item): (string | null)[] {
  const { session } = content
  switch (item) {
    case 'session':
      return sessionLines(content)
    case 'topics':
      return topicWords(session)
    case 'goals':
      return goalLines(content)
    case 'signature':
      return [outWords('item.signed', { who: whoWords(author), when: formatStamp(author.signedAt, session.timeZone) })]
    default:
  }
  if (content.kind === 'group') return ofGroup(content, item)
  switch (item) {
    case 'attendance':
      return [attendanceWords(content.client, session.timeZone)]
    case 'check-in':
      return [checkInWords(content.client.checkIn).join('. '), content.client.checkIn?.remark ?? null]
    case 'homework':
      return content.client.homeworkGiven
    default:
      return [content.written[item]]
  }
}

/** A field of the health record as it is pasted there: its items in the clinic's order, a line each; '' when there is nothing. */
export const fieldText = (note: SignedNote, { items }: RecordField): string =>
  items
    .flatMap(item => linesOf(note, item))
    .filter(line => line !== null && line.trim() !== '')
    .join('\n')
