import { expect, test } from 'vitest'
import { cssString, footerOf } from '#renderer/sheets/page/footer.ts'

const national = ['Emergency', '911']
const fits = (words: string) => words.length <= 40
const footer = (
  localNumbers: { label: string; number: string }[],
  title = 'My week',
  size: 'normal' | 'large' = 'normal',
) => footerOf({ national, localNumbers, title, size, fits })

test('the foot of a page has the national numbers first, then the clinic’s, then the title, and says its lines [SH5]', () => {
  expect([footer([]), footer([{ label: 'On duty', number: '555-0101' }])]).toEqual([
    { text: 'Emergency 911\nMy week', lines: 2 },
    { text: 'Emergency 911 · On duty 555-0101\nMy week', lines: 2 },
  ])
})

test('a number that does not fit on a line goes to the next, whole, and those there is no room for are left out [SH5]', () => {
  const numbers = ['555-0101', '555-0102', '555-0103', '555-0104'].map(number => ({ label: 'Crisis team', number }))
  expect([footer(numbers), footer(numbers, 'My week', 'large')]).toEqual([
    { text: 'Emergency 911 · Crisis team 555-0101\nCrisis team 555-0102\nMy week', lines: 3 },
    { text: 'Emergency 911 · Crisis team 555-0101\nCrisis team 555-0102\nCrisis team 555-0103\nMy week', lines: 4 },
  ])
})

test('a label or a title longer than a line is broken between words', () => {
  const label = 'Mobile crisis team of the county, day and night'
  expect(footer([{ label, number: '555-0101' }], 'A title that goes on for more than one line of it')).toEqual({
    // Two lines of numbers, of which one is taken: the label has no room.
    text: 'Emergency 911\nA title that goes on for more than one\nline of it',
    lines: 3,
  })
  expect(footer([{ label, number: '555-0101' }], 'My week', 'large')).toEqual({
    text: 'Emergency 911\nMobile crisis team of the county, day\nand night 555-0101\nMy week',
    lines: 4,
  })
})

test('nothing that a number’s label holds ends the string in the styles', () => {
  expect(cssString('a"; } body { display: none } \\ \n')).toBe('"a\\22 ; } body { display: none } \\5c  \\a "')
})
