import { beforeAll, describe, expect, test } from 'vitest'
import { checkSpelling, type Speller } from '#shared/curriculum/check-spelling.ts'
import { loadSpeller } from '#tools/speller.ts'
import { aFile, aModuleFile } from './content-fixture.ts'

let speller: Speller
beforeAll(async () => {
  speller = await loadSpeller()
})
const reasons = (text: string, ...terms: string[]) =>
  checkSpelling([aModuleFile(...terms)], [aFile('a', text)], speller).map(({ line, reason }) => `${line} ${reason}`)

test('[CU49] a word that is not in the dictionary is refused with its line and what may be meant', () => {
  expect(checkSpelling([aModuleFile()], [aFile('a', 'Fine.\nYou may recieve it.')], speller)).toEqual([
    {
      file: 'calm/a.md',
      line: 2,
      reason:
        '"recieve" is not in the dictionary. Did you mean "receive" or "relieve"? A word your module teaches is listed under "terms" in module.yml.',
    },
  ])
})

describe('[CU49] refused is', () => {
  test.each([
    ['the spelling of another country', 'A counsellor of any colour', 2],
    ['a slip with a capital', 'Teh group begins.', 1],
    ['a slip with a capital, twice at the start of a sentence', 'Teh group.\nTeh end.', 2],
    ['a slip with a capital inside a sentence, once', 'Call the Clinci today.', 1],
    ['a slip in the title', '---\nid: calm/a\ntitle: An evning plan\n---\nFine.', 1],
    ['a slip in bold', 'It is **verry** late', 1],
    ['a slip beside a hyphen', 'a twelve-stepp group', 1],
  ])('%s', (_what, text, many) => expect(reasons(text)).toHaveLength(many))

  test('a slip in the module.yml', () => {
    const { text, ...file } = aModuleFile()
    const faults = checkSpelling([{ ...file, text: text.replace('An invented', 'An inventd') }], [], speller)
    expect(faults).toEqual([{ file: 'calm/module.yml', line: 3, reason: expect.stringMatching(/^"inventd" is not/) }])
  })
})

describe('[CU49] let through is', () => {
  test.each([
    ['a term of our field', 'Naloxone and benzodiazepines, a prescriber’s call'],
    ['a name that comes again', 'Then Theo waits. Theo’s road is long.'],
    ['an acronym', 'SAMHSA, IOP and IOPs'],
    ['a citation and its id', 'Facts [@xyzzy-2019] and [practice wisdom].'],
    ['an entry that holds no sentence', '---\nid: calm/xyzzy\nkeywords: [xyzzy]\n---\nFine.'],
    ['the footer', '{{safety-footer}}'],
    ['a number with letters', 'the 3rd and the 21st at 5pm'],
    ['short forms', "It's fine, don’t worry, they'll come, somebody else's"],
    ['space to write', 'About ____________ weeks'],
  ])('%s', (_what, text) => expect(reasons(text)).toEqual([]))

  test('a term of the module, in any case', () => {
    expect(reasons('Xyzzy is a word; the xyzzy.', 'xyzzy')).toEqual([])
    expect(reasons('A xyzzy here.')).toHaveLength(1)
  })
})
