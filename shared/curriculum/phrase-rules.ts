import { fold } from '#shared/ipc/text.ts'

// Regular verbs end in -ed; these are the other ones a facilitator does.
const IRREGULAR = new Set(
  'led taught held gave drew set ran brought kept made wrote spoke built began read told took went met found put chose left let said showed shown sent split spent stood sat broke cut dealt did drove felt fed got knew laid lent lit lost paid rang reset rewrote said saw sought sold sang told thought tied understood withdrew won wove'.split(
    ' ',
  ),
)
const NOT_VERBS = new Set('need feed seed speed weed indeed hundred sacred naked bed red'.split(' '))
// What a client did, said or felt: these verbs have the client for their subject in a note.
const OF_CLIENTS = new Set(
  'reported felt denied verbalized verbalised expressed disclosed admitted complained endorsed stated understood said'.split(
    ' ',
  ),
)
const CLIENT_SAID =
  /\b(clients?|members?|participants?|attendees|everyone|they|he|she|group)\s+(said|felt|reported|stated|shared|expressed|seemed|appeared|agreed|understood|responded|was|were|verbali[sz]ed|demonstrated|disclosed|enjoyed|liked|engaged)\b/

/** Why a note phrase is refused, as a sentence; null when it says what the facilitator did. */
export function phraseFault(phrase: string): string | null {
  if (/["“”„«»‘]|(^|\s)'|''/u.test(phrase)) return 'A note phrase contains no quotation marks: nobody is quoted.'
  const first = /^[\p{L}-]+/u.exec(fold(phrase))?.[0] ?? ''
  const past = IRREGULAR.has(first) || (/ed$/.test(first) && !NOT_VERBS.has(first))
  if (!past)
    return 'A note phrase begins with what the facilitator did, a verb in the past, as in "Introduced" or "Guided".'
  if (OF_CLIENTS.has(first) || CLIENT_SAID.test(fold(phrase)))
    return 'A note phrase says what the facilitator did, never what a client said, did or felt.'
  return null
}

const CLOSED =
  /^(do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|won't|wouldn't|can't|couldn't|shouldn't|ever|any|anyone|anybody)\b/

/** Whether some text asks a question that cannot be answered by yes or no, and none that can. */
export function asksOpenQuestion(text: string): boolean {
  return questionsOf(text).length > 0 && !asksClosedQuestion(text)
}

/** Whether a question of some text opens with a word that asks for yes or no, as in "Did it help?". */
export function asksClosedQuestion(text: string): boolean {
  return questionsOf(text).some(question => CLOSED.test(question))
}

function questionsOf(text: string): string[] {
  return (text.match(/[^.!?]+\?/gu) ?? []).map(question =>
    fold(question)
      .replace(/’/g, "'")
      .replace(/^[^\p{L}]+/u, ''),
  )
}
