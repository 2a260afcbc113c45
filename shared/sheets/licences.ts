// Whether a text may be printed and handed out is its licence's to say. What is not known here does not print.

interface PrintableLicence {
  /** As it is written under a sheet. */
  readonly label: string
  /** Where its text stands, without a scheme; null for what has no text of its own. */
  readonly address: string | null
}

const creativeCommons = (kind: 'by' | 'by-sa', version: string): [string, PrintableLicence] => [
  `CC-${kind.toUpperCase()}-${version}`,
  {
    label: `CC ${kind.toUpperCase()} ${version}`,
    address: `creativecommons.org/licenses/${kind}/${version}`,
  },
]

/** [SH2] The licences that let a sheet be printed, by their SPDX id. */
const PRINTABLE: ReadonlyMap<string, PrintableLicence> = new Map([
  ...['2.0', '2.5', '3.0', '4.0'].map(version => creativeCommons('by', version)),
  ...['2.0', '2.5', '3.0', '4.0'].map(version => creativeCommons('by-sa', version)),
  ['CC0-1.0', { label: 'CC0 1.0', address: 'creativecommons.org/publicdomain/zero/1.0' }],
  ['CC-PDM-1.0', { label: 'Public domain', address: 'creativecommons.org/publicdomain/mark/1.0' }],
  ['LicenseRef-Public-Domain', { label: 'Public domain', address: null }],
  // What a clinic's own people wrote is the clinic's to print.
  ['LicenseRef-Clinic-Own', { label: 'The clinic’s own text', address: null }],
])

const byFolded = new Map([...PRINTABLE].map(([id, licence]) => [id.toLowerCase(), licence]))
const licenceOf = (licence: string) => byFolded.get(licence.toLowerCase())

/** Why a text under this licence is not printed, in a sentence; null when it may be. */
export function whyNotPrinted(licence: string): string | null {
  if (licenceOf(licence) !== undefined) return null
  const parts = licence.toUpperCase().split('-')
  if (parts[0] === 'CC' && parts.includes('NC'))
    return `This text is under ${licence}. It forbids use in paid services, so it can be read here and not printed.`
  if (parts[0] === 'CC' && parts.includes('ND'))
    return `This text is under ${licence}. It forbids changed copies, and a sheet adds your numbers and leaves parts out, so it can be read here and not printed.`
  return `This text is under ${licence}. Circlebook does not know that this licence allows printing, so it can be read here and not printed.`
}

/** The credit under a sheet: whose text, which licence, where that stands. */
export function licenceLine({ attribution, licence }: { attribution: string; licence: string }): string {
  const known = licenceOf(licence)
  if (known === undefined) return `${attribution}. ${licence}.`
  return [`${attribution}. ${known.label}`, known.address].filter(part => part !== null).join(', ')
}
