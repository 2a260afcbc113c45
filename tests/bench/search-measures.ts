import { setClock, type BenchHost } from './hosts.ts'
import { alternate, median, quantile, timed } from './measure.ts'
import { atMost, ms, printFigure, type Reach } from './report.ts'
import { vocabulary } from './words.ts'

const word = (rank: number) => vocabulary[rank] ?? ''

/** What people type: nobody looks for the ten words that stand in nearly every note more than anybody else does, but they may. */
function queries(count: number): Record<string, string[]> {
  const each = (text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index))
  return {
    'a rare word': each(index => word(6_000 + index * 731)),
    'a common word': each(index => word(3 + index * 11)),
    'two words': each(index => `${word(20 + index * 13)} ${word(150 + index * 97)}`),
    'two to four letters': each(index => word(30 + index * 29).slice(0, 2 + (index % 3))),
    'one letter': each(index => word(30 + index * 29).slice(0, 1)),
  }
}

interface Sides {
  readonly cipher: BenchHost
  readonly plain: BenchHost
}

/** The newest twenty notes of 240,000 that hold what is typed, with the clients, groups and topics that one box finds beside them. */
export async function measureSearch({ cipher, plain }: Sides, count: number): Promise<Reach[]> {
  setClock(`${cipher.clinic.today}T22:30:00.000Z`)
  const all: Record<'cipher' | 'plain', number[]> = { cipher: [], plain: [] }
  for (const [kind, texts] of Object.entries(queries(count))) {
    const found: number[] = []
    const search = (side: BenchHost) => async (round: number) => {
      const text = texts[round % texts.length] ?? ''
      return timed(async () => found.push((await side.given('find.everything', { text })).notes.length))
    }
    const took = await alternate({ cipher: search(cipher), plain: search(plain) }, { rounds: count * 3, warmUp: count })
    all.cipher.push(...took.cipher)
    all.plain.push(...took.plain)
    const ratio = (median(took.cipher) / median(took.plain)).toFixed(2)
    printFigure(
      `search, ${kind}`,
      `median ${ms(median(took.cipher))} (plain ${ms(median(took.plain))}, ${ratio}×), p95 ${ms(quantile(took.cipher, 0.95))} (plain ${ms(quantile(took.plain, 0.95))}), ${median(found)} notes shown`,
    )
  }
  const n = `n ${all.cipher.length}, five kinds of words`
  const [own, other] = [median(all.cipher), median(all.plain)]
  return [
    atMost('Search 240,000 notes, against plain SQLite', own / other, 1.3, {
      unit: '×',
      note: `${ms(own)} and ${ms(other)}; ${n}`,
    }),
    atMost('Search 240,000 notes, p95', quantile(all.cipher, 0.95), 15, {
      unit: ' ms',
      note: `plain ${ms(quantile(all.plain, 0.95))}; ${n}`,
    }),
  ]
}
