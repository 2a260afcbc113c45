import type { SheetKind } from './sheet.ts'

const ENDINGS: Record<SheetKind, string> = {
  handout: 'handout',
  guide: 'guide',
  slides: 'slides',
  'module-book': 'book',
  'track-calendar': 'calendar',
  'track-checklist': 'checklist',
  'track-agreement': 'agreement',
  'safety-card': 'card',
}

/** The name offered for a sheet's PDF, made of the title alone: no day, no group, nobody's name. */
export function sheetFileName(kind: SheetKind, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `${[words, ENDINGS[kind]].filter(Boolean).join('-')}.pdf`
}
