import { expect, describe, test } from 'vitest'
import type { Stage } from '#shared/clients/client.ts'
import { readStage } from '#shared/exchange/read-stage.ts'
import { splitName } from '#shared/exchange/split-name.ts'

describe('one cell', () => {
  test.each<[string, string, ReturnType<typeof splitName>]>([
    ['[EX10]', 'Reed, Anna', { first: 'Anna', last: 'Reed', preferred: null, sure: true }],
    ['[EX10]', 'Reed,Anna Marie', { first: 'Anna Marie', last: 'Reed', preferred: null, sure: true }],
    ['[EX10]', 'Reed Jr., Sam', { first: 'Sam', last: 'Reed Jr.', preferred: null, sure: true }],
    ['[EX10]', 'Reed, Sam, Jr.', { first: 'Sam', last: 'Reed Jr.', preferred: null, sure: true }],
    ['[EX10]', 'Reed, Jr., Sam', { first: 'Sam', last: 'Reed Jr.', preferred: null, sure: true }],
    ['[EX10]', 'Sam Reed, Jr.', { first: 'Sam', last: 'Reed Jr.', preferred: null, sure: true }],
    ['[EX10]', 'de la Cruz, Ana', { first: 'Ana', last: 'de la Cruz', preferred: null, sure: true }],
    ['[EX11]', 'Anna Reed', { first: 'Anna', last: 'Reed', preferred: null, sure: true }],
    ['[EX11]', 'Anna Marie Reed', { first: 'Anna Marie', last: 'Reed', preferred: null, sure: false }],
    ['[EX11]', 'Ludwig van Beethoven', { first: 'Ludwig', last: 'van Beethoven', preferred: null, sure: true }],
    ['[EX11]', 'Sam Reed III', { first: 'Sam', last: 'Reed III', preferred: null, sure: true }],
    ['[EX11]', 'Cher', { first: '', last: 'Cher', preferred: null, sure: false }],
    ['[EX12]', 'Reed, Anna (Annie)', { first: 'Anna', last: 'Reed', preferred: 'Annie', sure: true }],
    ['[EX12]', 'Robert "Bob" Smith', { first: 'Robert', last: 'Smith', preferred: 'Bob', sure: true }],
    ['[EX12]', 'Smith (Bob), Robert', { first: 'Robert', last: 'Smith', preferred: 'Bob', sure: true }],
    ['[EX10]', '李, 娜', { first: '娜', last: '李', preferred: null, sure: true }],
    ['[EX10]', 'Reed,', { first: '', last: 'Reed', preferred: null, sure: false }],
    ['[EX10]', ', Anna', { first: '', last: 'Anna', preferred: null, sure: false }],
    ['[EX10]', ',,,', { first: '', last: '', preferred: null, sure: false }],
  ])('%s %s is split', (_, text, parts) => {
    expect(splitName(text)).toEqual(parts)
  })
  test.each<[Stage | null, string[]]>([
    [
      'treatment-engagement',
      ['Treatment engagement', 'Stage 1', '1', 'Phase I', 'Stage 1: Treatment Engagement', 'engagement'],
    ],
    ['early-recovery', ['EARLY RECOVERY', 'early-recovery', 'Phase 2', 'II', 'Early Recovery Stage']],
    ['maintenance', ['Maintenance', 'stage three', '3', '3 - Maintenance']],
    ['community-support', ['Community Support', 'Aftercare', 'Phase IV']],
    [null, ['Stage 2: Maintenance', '5', 'maintenance please', 'xx']],
  ])('[EX20] %s is written %j', (stage, words) => {
    expect(words.map(readStage)).toEqual(words.map(() => stage))
  })
})
