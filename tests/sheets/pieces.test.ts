import { expect, test } from 'vitest'
import type { Block } from '#shared/curriculum/text-node.ts'
import { piecesOf, standsBeside } from '#renderer/sheets/page/pieces.ts'

const says = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const writeIn: Block = { type: 'writeIn' }
const heading: Block = { type: 'heading', level: 3, children: [{ type: 'text', text: 'My week' }] }

test('a question is one piece with its scale and its lines, and a heading or a long text before it is not [SH4]', () => {
  const long = says('Much to read. '.repeat(30))
  const blocks = [
    heading,
    long,
    says('How sure?'),
    says('0 · 1 · 2'),
    writeIn,
    writeIn,
    says('Who?'),
    writeIn,
    says('End.'),
  ]
  expect(piecesOf(blocks)).toEqual([
    { kind: 'block', block: heading },
    { kind: 'block', block: long },
    { kind: 'question', asks: [says('How sure?'), says('0 · 1 · 2')], lines: 2 },
    { kind: 'question', asks: [says('Who?')], lines: 1 },
    { kind: 'block', block: says('End.') },
  ])
})

test('a line to write on after a heading or a list stands alone', () => {
  const list: Block = { type: 'list', ordered: false, items: [[says('One')]] }
  expect(piecesOf([writeIn, heading, writeIn, list, writeIn])).toEqual([
    { kind: 'question', asks: [], lines: 1 },
    { kind: 'block', block: heading },
    { kind: 'question', asks: [], lines: 1 },
    { kind: 'block', block: list },
    { kind: 'question', asks: [], lines: 1 },
  ])
})

test('one line stands beside a short label, in large print beside a shorter one, and several stand below it', () => {
  const asked = (text: string, lines = 1) => ({ kind: 'question', asks: [says(text)], lines }) as const
  expect([
    standsBeside(asked('Who I will tell, and when:'), 'normal'),
    standsBeside(asked('Who I will tell, and when:'), 'large'),
    standsBeside(asked('My goal:'), 'large'),
    standsBeside(asked('My goal:', 2), 'normal'),
    standsBeside(asked('A question of many words which needs the whole line?'), 'normal'),
  ]).toEqual([true, false, true, false, false])
})
