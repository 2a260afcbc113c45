import { write } from '#electron/db/database.ts'
import { NOTHING_ASKED, type NoteSearch } from '#shared/notes/note-search.ts'
import { topicIdOf } from './clinic.ts'
import { setClock, type BenchHost } from './hosts.ts'
import { median, quantile, timed } from './measure.ts'
import { atMost, ms, printFigure, type Reach } from './report.ts'
import { vocabulary } from './words.ts'

const NOT_SIGNED = 400
const A_VOID_EACH = 1_500

/** As in life: all but the newest notes are signed, and few are void. Gives who signed. */
export function signMost({ db, clinic }: BenchHost, notSigned = NOT_SIGNED): string {
  const staff = db().prepare('SELECT id FROM staff LIMIT 1').pluck().get()
  const staffId = typeof staff === 'string' ? staff : ''
  write(
    db(),
    'UPDATE notes SET signed_at = saved_at, signed_by = ? WHERE signed_at IS NULL AND number <= (SELECT max(number) FROM notes) - ?',
    [staffId, notSigned],
  )
  write(
    db(),
    `UPDATE sessions SET notes_signed_at = finished_at
     WHERE notes_signed_at IS NULL AND id NOT IN (SELECT session_id FROM notes WHERE signed_at IS NULL)`,
  )
  write(db(), 'UPDATE notes SET voided_at = saved_at WHERE signed_at IS NOT NULL AND number % ? = 0', [A_VOID_EACH])
  setClock(`${clinic.today}T22:30:00.000Z`)
  return staffId
}

/** Every filter alone, and each with a common and a rare word. */
function searches({ clinic }: BenchHost, staffId: string): Record<string, Partial<NoteSearch>> {
  const filters: Record<string, Partial<NoteSearch>> = {
    nothing: {},
    client: { clientId: clinic.veteran },
    group: { groupId: clinic.groupId },
    topic: { topicId: topicIdOf(7) },
    staff: { staffId: staffId as NoteSearch['staffId'] }, // as the database gave it
    'an old month': { from: '2024-02-01', until: '2024-02-29' },
    unsigned: { state: 'unsigned' },
    void: { state: 'void' },
    'group, month, signed': { groupId: clinic.groupId, from: '2024-02-01', until: '2024-02-29', state: 'signed' },
  }
  const texts = { '': '', ' + a common word': vocabulary[8] ?? '', ' + a rare word': vocabulary[6_400] ?? '' }
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, filter]) =>
      Object.entries(texts).map(([with_, text]) => [`${name}${with_}`, { ...filter, text }]),
    ),
  )
}

/** The newest twenty of 240,000 notes by each filter of the search screen, alone and with words. */
export async function measureFilters(host: BenchHost, rounds: number): Promise<Reach[]> {
  const all: number[] = []
  for (const [name, asked] of Object.entries(searches(host, signMost(host)))) {
    const took: number[] = []
    let found = 0
    for (let round = 0; round < rounds; round += 1)
      took.push(
        await timed(async () => {
          found = (await host.given('notes.search', { ...NOTHING_ASKED, ...asked })).notes.length
        }),
      )
    all.push(...took)
    printFigure(
      `notes.search, ${name}`,
      `p50 ${ms(median(took))}, p95 ${ms(quantile(took, 0.95))}, ${found} notes shown`,
    )
  }
  return [
    atMost('Search notes by every filter and words, p95', quantile(all, 0.95), 15, {
      unit: ' ms',
      note: `p50 ${ms(median(all))}; n ${all.length}`,
    }),
  ]
}
