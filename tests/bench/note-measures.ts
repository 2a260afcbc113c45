import type { NoteId } from '#shared/notes/note.ts'
import { setClock, startFullSession, type BenchHost } from './hosts.ts'
import { median, quantile, timed } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'
import { noteText, seeded } from './words.ts'

const CLIENTS = 15

/** Checks before signing, over every note of an evening of fifteen, each with all its client's past behind it. */
export async function measureNoteChecks(side: BenchHost, { rounds }: { readonly rounds: number }): Promise<Reach[]> {
  setClock(`${side.clinic.today}T22:30:00.000Z`)
  const sessionId = await startFullSession(side, CLIENTS)
  const random = seeded(29)
  const { clients } = await side.given('notes.facts', { sessionId })
  for (const { clientId } of clients) {
    for (const part of ['intervention', 'response', 'progress', 'plan'] as const)
      await side.given('notes.saveIndividualNote', { sessionId, clientId, part, text: noteText(random) })
  }
  const { individual } = await side.given('notes.ofSession', { sessionId })
  const past = side
    .db()
    .prepare('SELECT count(*) FROM notes WHERE client_id IN (SELECT client_id FROM notes WHERE session_id = ?)')
    .pluck()
    .get(sessionId)
  const check = (noteId: NoteId) => timed(() => side.given('notes.check', { noteId }))
  const first: number[] = []
  const again: number[] = []
  // A note is checked for the first time, and then after each pause in typing.
  for (let round = 0; round < Math.max(2, Math.round(rounds / 10)); round += 1) {
    for (const { noteId } of individual) {
      first.push(await check(noteId))
      again.push(await check(noteId))
    }
  }
  const lacks: number[] = []
  for (let round = 0; round < rounds; round += 1)
    lacks.push(await timed(() => side.given('notes.lacks', { sessionId })))
  const words = individual[0]?.written.response.split(' ').length ?? 0
  const note = `p95 ${ms(quantile(first, 0.95))}; again median ${ms(median(again))}, p95 ${ms(quantile(again, 0.95))}; ${individual.length} notes of four parts of ${words} words, ${String(past)} notes of their clients; n ${first.length}`
  return [
    atMost('Check a note before signing, 95 of 100', quantile(first, 0.95), 50, {
      unit: ' ms',
      note: `median ${ms(median(first))}; ${note}`,
    }),
    atMost('What an evening’s drafts still lack', median(lacks), 50, {
      unit: ' ms',
      note: `p95 ${ms(quantile(lacks, 0.95))}; ${individual.length} drafts; n ${lacks.length}`,
    }),
  ]
}
