import { createHash } from 'node:crypto'
import { BYTE_ORDER_MARK, csvLine } from '#shared/audit/csv.ts'
import {
  hasNotice,
  REDISCLOSURE_NOTICE,
  type DisclosureContent,
  type DisclosureReasons,
  type PackageFile,
} from '#shared/exchange/disclosure.ts'
import { disclosureTables } from '#shared/exchange/disclosure-tables.ts'

export interface Packing {
  readonly content: DisclosureContent
  readonly reasons: DisclosureReasons
  readonly form: 'csv' | 'json'
  readonly disclosureId: string
  readonly madeAt: string
  readonly madeBy: string
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const VERIFY = 'To check that these files are whole, open a terminal in this folder and run: sha256sum -c SHA256SUMS'

function readMe({ content, reasons, madeAt, madeBy }: Packing): string {
  const lines = [
    `From: ${content.clinicName}`,
    `To: ${reasons.recipient}`,
    `Purpose: ${reasons.purpose}`,
    `Period: ${content.from} to ${content.until}`,
    `Made: ${madeAt} by ${madeBy}`,
    ...(hasNotice(reasons.basis) ? ['', REDISCLOSURE_NOTICE] : []),
    ...(reasons.consent === null
      ? []
      : [`Consent signed on ${reasons.consent.signedOn}. Scope: ${reasons.consent.scope}`]),
    '',
    'All times are UTC.',
    VERIFY,
  ]
  return `${lines.join('\n')}\n`
}

/** Who gave what to whom, for the folder's own files. */
function aboutOf({ content, reasons, disclosureId, madeAt, madeBy }: Packing) {
  const { clinicName, from, until } = content
  const { recipient, purpose, basis, consent, authority } = reasons
  return {
    disclosureId,
    madeAt,
    madeBy,
    clinicName,
    recipient,
    purpose,
    basis,
    consent,
    authority,
    from,
    until,
    notice: hasNotice(basis) ? REDISCLOSURE_NOTICE : null,
  }
}

function dataFiles(packing: Packing): PackageFile[] {
  const { content, form } = packing
  if (form === 'json') return [{ name: 'record.json', text: json({ about: aboutOf(packing), record: content }) }]
  const about = Object.entries(aboutOf(packing)).flatMap(([name, value]): [string, string][] => {
    if (value === null) return []
    return [[name, typeof value === 'string' ? value : `signed on ${value.signedOn}: ${value.scope}`]]
  })
  const { client, groupName } = content
  const subject: [string, string | null][] =
    client === null
      ? [['group', groupName]]
      : [
          ['client', client.name],
          ['recordNumber', client.recordNumber],
          ['bornOn', client.bornOn],
        ]
  const rows = [...about, ...subject].map(([name, value]) => csvLine([name, value]))
  return [
    { name: 'about.csv', text: [BYTE_ORDER_MARK, csvLine(['What', 'Value']), ...rows].join('') },
    ...disclosureTables(content),
  ]
}

/** The files of a disclosure with `manifest.json` and `SHA256SUMS`, which bear the hash of every other file [EX76]. */
export function packageFiles(packing: Packing): PackageFile[] {
  const files = [{ name: 'READ-ME.txt', text: readMe(packing) }, ...dataFiles(packing)]
  const manifest = {
    format: 'circlebook disclosure 1',
    disclosureId: packing.disclosureId,
    madeAt: packing.madeAt,
    verify: 'sha256sum -c SHA256SUMS',
    files: files.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text, 'utf8'), sha256: sha256(text) })),
  }
  const all = [...files, { name: 'manifest.json', text: json(manifest) }]
  const sums = all.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join('')
  return [...all, { name: 'SHA256SUMS', text: sums }]
}
