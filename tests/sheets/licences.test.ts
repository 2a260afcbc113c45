import { expect, test } from 'vitest'
import { licenceLine, whyNotPrinted } from '#shared/sheets/licences.ts'

test('texts under CC BY, CC BY-SA, CC0, in the public domain and of the clinic’s own print [SH2]', () => {
  const printable = ['CC-BY-4.0', 'CC-BY-3.0', 'cc-by-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'CC-PDM-1.0']
  const own = ['LicenseRef-Public-Domain', 'LicenseRef-Clinic-Own']
  expect([...printable, ...own].map(whyNotPrinted)).toEqual(Array.from({ length: 8 }, () => null))
})

test('a licence with NC, with ND, and one that is not known do not print, and a sentence says why [SH2]', () => {
  expect(
    ['CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', 'CC-BY-ND-4.0', 'All-rights-reserved', 'CC-BY-9.9'].map(whyNotPrinted),
  ).toEqual([
    'This text is under CC-BY-NC-4.0. It forbids use in paid services, so it can be read here and not printed.',
    'This text is under CC-BY-NC-ND-4.0. It forbids use in paid services, so it can be read here and not printed.',
    'This text is under CC-BY-ND-4.0. It forbids changed copies, and a sheet adds your numbers and leaves parts out, so it can be read here and not printed.',
    'This text is under All-rights-reserved. Circlebook does not know that this licence allows printing, so it can be read here and not printed.',
    'This text is under CC-BY-9.9. Circlebook does not know that this licence allows printing, so it can be read here and not printed.',
  ])
})

test('the credit names whose text it is, the licence and where that stands', () => {
  const attribution = 'The Circlebook authors'
  expect([
    licenceLine({ attribution, licence: 'CC-BY-4.0' }),
    licenceLine({ attribution: 'Riverside Clinic', licence: 'LicenseRef-Clinic-Own' }),
    licenceLine({ attribution, licence: 'CC0-1.0' }),
  ]).toEqual([
    'The Circlebook authors. CC BY 4.0, creativecommons.org/licenses/by/4.0',
    'Riverside Clinic. The clinic’s own text',
    'The Circlebook authors. CC0 1.0, creativecommons.org/publicdomain/zero/1.0',
  ])
})
