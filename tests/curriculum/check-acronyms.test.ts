import { describe, expect, test } from 'vitest'
import { checkAcronyms } from '#shared/curriculum/check-acronyms.ts'
import { aFile } from './content-fixture.ts'

describe('[CU47] a teaching acronym of a protected program is refused', () => {
  test.each([
    ['in capitals', 'Try HALT today.', 'HALT'],
    ['with dots', 'Try H.A.L.T. today.', 'H.A.L.T'],
    ['of two words', 'Use DEAR MAN when you ask.', 'DEAR MAN'],
    ['in a heading', '### The TIPP skills', 'TIPP'],
    ['of another program', 'The DEADS tool.', 'DEADS'],
    ['of breathing', 'Take a SOBER pause.', 'SOBER'],
    ['by bold letters in a line', '**H**aving little, **A**sking less, **L**ow and **T**orn', 'HALT'],
    ['by a row of single words', 'Am I heated, alone, low or torn?', 'HALT'],
  ])('%s', (_how, text, letters) => {
    expect(checkAcronyms(aFile('a', `Fine.\n${text}`))).toEqual([
      { file: 'calm/a.md', line: 2, reason: expect.stringMatching(`^"${letters}" is a teaching acronym of another`) },
    ])
  })

  test('spelled by the bold beginnings of a list, with empty lines or without', () => {
    const list = '- **Slow** down\n\n- **Take** a breath\n- **Open** your eyes\n- **Plan**'
    expect(checkAcronyms(aFile('a', `Do this.\n\n${list}\n\nGood.`))).toEqual([
      { file: 'calm/a.md', line: 3, reason: expect.stringMatching(/^"STOP" is a teaching acronym/) },
    ])
  })
})

test.each([
  'Stop, give it a minute, and hope: please improve fast.',
  'It is fine, and how it helps is open.',
  'See TIP 35 and TIPs 41 of the library.',
  'SAMHSA and NA, AA and a sober house.',
  '- **P** person\n- **L** place\n- **T** time',
  '- **Stop** now\n\nThen.\n\n- **Take** it\n- **Open** it\n- **Plan** it',
  'bread, milk, eggs and tea',
  'STOPPED and BREATHE',
])('[CU47] plain words and names are not: %s', text => expect(checkAcronyms(aFile('a', text))).toEqual([]))
