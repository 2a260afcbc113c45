import { openLibrary } from '#electron/curriculum/library.ts'
import { TopicId } from '#shared/curriculum/topic.ts'
import { Sheet } from '#shared/sheets/sheet.ts'
import { openSheetPage } from '#tests/sheets/sheet-page.ts'
import { alternate, median, timed } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'

const SECTIONS = 12

/** A book of so many sections, made of the shipped topics over and over. */
function packet(): Sheet {
  const library = openLibrary('dist/curriculum')
  const [module] = library.modules()
  const shipped = library.topics().flatMap(({ id }) => library.topic(id) ?? [])
  const topics = Array.from({ length: SECTIONS }, (_, at) => {
    const topic = shipped[at % shipped.length]
    return topic === undefined ? [] : [{ ...topic, id: TopicId.parse(`${topic.id}-${at + 1}`) }]
  }).flat()
  const look = { paper: 'letter', size: 'normal', localNumbers: [], clinicName: 'Riverside Clinic' }
  return Sheet.parse({ kind: 'module-book', module, topics, leftOut: [], ...look })
}

/** What tags and an outline cost: the same packet printed with and without them, and how long it takes to draw. */
export async function measurePrint(rounds: number): Promise<Reach[]> {
  const { page, show, close } = await openSheetPage()
  try {
    const sheet = packet()
    const drawing = await timed(() => show(sheet))
    const pdf = (isTagged: boolean) => () =>
      timed(() => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: isTagged, outline: isTagged }))
    const took = await alternate({ tagged: pdf(true), bare: pdf(false) }, { rounds, warmUp: 1 })
    const [tagged, bare] = [median(took.tagged), median(took.bare)]
    return [
      atMost(`A tagged PDF of ${SECTIONS} sections, over an untagged one`, tagged / bare, 1.4, {
        unit: '×',
        note: `${ms(tagged)} and ${ms(bare)}, drawn in ${ms(drawing)}; n ${rounds}`,
      }),
    ]
  } finally {
    await close()
  }
}
