import type { Sheet } from '#shared/sheets/sheet.ts'
import { words as t } from './sheet.words.ts'

/** What a sheet is called, in its document and at the foot of its pages. */
export function sheetTitle(sheet: Sheet): string {
  switch (sheet.kind) {
    case 'handout':
    case 'slides':
      return sheet.topic.title
    case 'guide':
      return `${sheet.topic.title} · ${t('guideTitle')}`
    case 'module-book':
      return sheet.module.title
    case 'track-calendar':
      return t('calendarOf', { track: sheet.track.title })
    case 'track-checklist':
      return t('checklistOf', { id: sheet.checklistId, track: sheet.track.title })
    case 'track-agreement':
      return sheet.track.coLeaders.agreement.title
    case 'safety-card':
      return t('cardTitle')
  }
}
