import { expect, test } from 'vitest'
import { paperFor } from '#shared/sheets/paper.ts'
import { sheetFileName } from '#shared/sheets/file-name.ts'

test('the paper is Letter where the country uses it or is not known, A4 elsewhere, and what was chosen comes first [SH7]', () => {
  expect(['US', 'ca', 'MX', '', 'GB', 'DE', 'AU'].map(country => paperFor('system', country))).toEqual([
    'letter',
    'letter',
    'letter',
    'letter',
    'a4',
    'a4',
    'a4',
  ])
  expect([paperFor('a4', 'US'), paperFor('letter', 'DE')]).toEqual(['a4', 'letter'])
})

test('a PDF is named after the title and its kind alone, in plain letters and not too long [SH1]', () => {
  expect([
    sheetFileName('handout', 'Post-acute withdrawal: what it is and what it is not'),
    sheetFileName('guide', 'Señales de aviso'),
    sheetFileName('module-book', '../../etc/passwd'),
    sheetFileName('safety-card', 'Safety'),
    sheetFileName('slides', '…'),
    sheetFileName('handout', 'x'.repeat(200)).length,
  ]).toEqual([
    'post-acute-withdrawal-what-it-is-and-what-it-is-not-handout.pdf',
    'senales-de-aviso-guide.pdf',
    'etc-passwd-book.pdf',
    'safety-card.pdf',
    'slides.pdf',
    72,
  ])
})
