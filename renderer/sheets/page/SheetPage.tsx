import type { Sheet } from '#shared/sheets/sheet.ts'
import { Guide } from './Guide.tsx'
import { Handout } from './Handout.tsx'
import { ModuleBook, type BookPages } from './ModuleBook.tsx'
import { SafetyCard } from './SafetyCard.tsx'
import { SheetAround } from './SheetText.tsx'
import { TrackAgreement } from './TrackAgreement.tsx'
import { sourcesOfCalendar, TrackCalendar } from './TrackCalendar.tsx'
import { TrackChecklist } from './TrackChecklist.tsx'
import { Slides } from './Slides.tsx'

interface Props {
  readonly sheet: Sheet
  /** Of a module's book, once they are known. */
  readonly pages?: BookPages
}

/** A whole sheet of any kind, as it goes to paper. */
export const SheetPage = ({ sheet, pages = {} }: Props) => (
  <SheetAround
    value={{
      sources: sourcesOf(sheet),
      localNumbers: sheet.localNumbers,
      size: sheet.size,
    }}
  >
    <OfKind sheet={sheet} pages={pages} />
  </SheetAround>
)

/** What numbers in the text point to; a form to sign has none. */
const sourcesOf = (sheet: Sheet) =>
  'topic' in sheet ? sheet.topic.sources : sheet.kind === 'track-calendar' ? sourcesOfCalendar(sheet.track) : []

function OfKind({ sheet, pages }: Required<Props>) {
  switch (sheet.kind) {
    case 'handout':
      return <Handout {...sheet} />
    case 'guide':
      return <Guide {...sheet} />
    case 'slides':
      return <Slides {...sheet} />
    case 'module-book':
      return <ModuleBook book={sheet} pages={pages} />
    case 'track-calendar':
      return <TrackCalendar {...sheet} />
    case 'track-checklist':
      return <TrackChecklist {...sheet} />
    case 'track-agreement':
      return <TrackAgreement {...sheet} />
    case 'safety-card':
      return <SafetyCard {...sheet} />
  }
}
