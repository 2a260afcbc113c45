import type { NoteContent } from '#shared/notes/note-content.ts'

type Lack = 'intervention' | 'response' | 'plan' | 'account'

const isEmpty = (text: string) => text.trim() === ''

/** What a note must hold and does not yet [NT6]. */
export function whatLacks(content: NoteContent): Lack[] {
  if (content.kind === 'group') return isEmpty(content.text) ? ['account'] : []
  return (['intervention', 'response', 'plan'] as const).filter(part => isEmpty(content.written[part]))
}
