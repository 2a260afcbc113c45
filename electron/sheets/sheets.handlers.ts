import type { HandlersOf } from '#electron/ipc/handlers.ts'
import type { SheetKind } from '#shared/sheets/sheet.ts'

/** The log's word for a sheet, after "printed" or "saved". */
const WORD_OF: Readonly<Record<SheetKind, string>> = {
  handout: 'Handout',
  guide: 'Guide',
  slides: 'Slides',
  'module-book': 'ModuleBook',
  'track-calendar': 'TrackCalendar',
  'track-checklist': 'Checklist',
  'track-agreement': 'Agreement',
  'safety-card': 'SafetyCard',
}

export const sheetsHandlers: HandlersOf<'sheets'> = {
  'sheets.gaveOut': async ({ vault }, { how, what: { sheet, of } }) => {
    const opened = vault.held()
    opened.transaction(() => opened.audit(`sheets.${how}${WORD_OF[sheet]}`, of ?? undefined))
  },
}
