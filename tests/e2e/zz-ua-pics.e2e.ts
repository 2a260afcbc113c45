import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openLibrary } from '#electron/curriculum/library.ts'
import { Sheet } from '#shared/sheets/sheet.ts'
import { openSheetPage } from '#tests/sheets/sheet-page.ts'

test('draws', async () => {
  const opened = await openSheetPage()
  const library = openLibrary('dist/curriculum')
  const only = process.env.UA_ONLY?.split(',')
  const topics = library.topics().flatMap(({ id }) => library.topic(id) ?? []).filter(t => (t.module === 'paws' || t.module === 'understanding-addiction') && t.id !== 'paws/what-it-is' && (!only || only.some(o => t.id.includes(o))))
  const localNumbers = [{ label: 'Clinician on duty', number: '(555) 010-2233' }, { label: 'Mobile crisis team, Riverside County', number: '(555) 010-9000' }]
  const origin = { title: 'Skills', attribution: 'The Circlebook authors' }
  for (const topic of topics) {
    const name = topic.id.split('/')[1]
    for (const [tag, s] of [['H', { kind: 'handout' }], ['A', { kind: 'handout', paper: 'a4' }], ['L', { kind: 'handout', size: 'large' }], ['S', { kind: 'slides' }]] as const) {
      await opened.show(Sheet.parse({ size: 'normal', paper: 'letter', localNumbers, origin, topic, ...s }))
      writeFileSync(`/tmp/seven/ua-pics/${tag}-${name}.pdf`, await opened.page.pdf({ preferCSSPageSize: true, printBackground: true }))
    }
  }
  await opened.close()
  expect(topics.length).toBeGreaterThan(0)
}, 600000)
