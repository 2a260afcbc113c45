import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#shared/ipc/text.ts'
import { initialsOf, shortNames, type NameParts } from '#shared/sessions/privacy-names.ts'

const name = (whole: string): NameParts => {
  const [firstName = '', ...rest] = whole.split('|')
  return { firstName, lastName: rest.join('') }
}
const short = (...names: string[]) => shortNames(names.map(name))

test('[SE13] first name and last initial; one word stands alone, several first names stay, accents stay', () => {
  expect(short('Ana|Brooks', 'Cher|', 'Mary Ann|O’Brien', 'Zoë|Ångström', 'Sam|de la Cruz', 'Li|’t Hooft')).toEqual([
    'Ana B.',
    'Cher',
    'Mary Ann O.',
    'Zoë Å.',
    'Sam D.',
    'Li T.',
  ])
})

test('[SE14] two alike get the letters that tell them apart, and only they', () => {
  expect(short('Ana|Brooks', 'Dee|Carver', 'Ana|Bell', 'Ana|Carver')).toEqual([
    'Ana Br.',
    'Dee C.',
    'Ana Be.',
    'Ana C.',
  ])
  expect(short('Ana|Brooks', 'Ana|Brower')).toEqual(['Ana Broo.', 'Ana Brow.'])
})

test('[SE14] where letters do not do, a number: the same name, a name within the other, a single letter', () => {
  expect(short('Ana|Brooks', 'Ana|Brooks')).toEqual(['Ana B. 1', 'Ana B. 2'])
  expect(short('Wen|Li', 'Wen|Lin')).toEqual(['Wen L. 1', 'Wen L. 2'])
  expect(short('Ana|B', 'Ana|Brooks')).toEqual(['Ana B. 1', 'Ana B. 2'])
  expect(short('Cher|', 'Cher|')).toEqual(['Cher 1', 'Cher 2'])
})

test('[SE14] accents and capital letters tell nobody apart', () => {
  expect(short('Zoë|Brand', 'zoe|Bell')).toEqual(['Zoë Br.', 'zoe Be.'])
  expect(short('Ana|Álvarez', 'Ana|Alvarez')).toEqual(['Ana Á. 1', 'Ana A. 2'])
})

const part = fc.stringMatching(/^[A-Za-zÁéñß’ -]{1,8}$/)
test('[SE14] whatever the names: nobody’s whole last name of two letters or more, and no two alike', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ firstName: part, lastName: part }), { maxLength: 12 }), names => {
      const shown = shortNames(names)
      expect(shown).toHaveLength(names.length)
      for (const [index, { firstName, lastName }] of names.entries()) {
        const own = (shown[index] ?? '').slice(firstName.trim().length)
        const letters = lastName.replace(/[^\p{L}]/gu, '')
        if (letters.length > 1) expect(fold(own)).not.toContain(fold(letters))
      }
    }),
  )
  const alphabet = fc.constantFrom('Ana', 'Anna', 'Dee')
  const last = fc.constantFrom('Brooks', 'Bell', 'Brower', 'Li', 'Lin', '')
  fc.assert(
    fc.property(fc.array(fc.record({ firstName: alphabet, lastName: last }), { maxLength: 12 }), names => {
      const shown = shortNames(names).map(fold)
      expect(new Set(shown).size).toBe(shown.length)
    }),
  )
})

test('[SE16] initials of a name', () => {
  expect(['Ana|Brooks', 'Cher|', 'Zoë|Ångström', '’t|de la Cruz'].map(whole => initialsOf(name(whole)))).toEqual([
    'A. B.',
    'C.',
    'Z. Å.',
    'T. D.',
  ])
})
