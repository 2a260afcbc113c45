import type { EraseCertificate } from '#shared/restore/erase.ts'
import { words } from './erase.words.ts'
import { madeText } from './texts.ts'

/** A part of the certificate: lines with what they are about. */
export interface CertificatePart {
  readonly title: string
  readonly lines: readonly (readonly [about: string, text: string])[]
}

function verificationOf({ files }: EraseCertificate): string {
  const keys = files.filter(file => file.holds === 'keys')
  const verified = keys.filter(file => file.isVerified)
  if (verified.length < keys.length) return words('verificationLess', { verified: verified.length, count: keys.length })
  const bytes = keys.reduce((sum, file) => sum + file.overwrittenBytes, 0)
  return words('verificationText', { count: keys.length, bytes })
}

function fileLine(file: EraseCertificate['files'][number]): [string, string] {
  const { name, bytes, holds, overwrittenBytes: overwritten, isVerified } = file
  if (holds !== 'keys') return [name, words('fileText', { bytes })]
  return [name, isVerified ? words('fileKeys', { bytes, overwritten }) : words('fileKeysNot', { bytes })]
}

/** The certificate in its parts, for the screen, for paper and for a text file. */
export function certificateParts(certificate: EraseCertificate): CertificatePart[] {
  const { vaultId, clinicName, computer, system, appVersion, begunAt, finishedAt, by, files, left, elsewhere } =
    certificate
  return [
    {
      title: words('aboutTitle'),
      lines: [
        [words('certClinic'), clinicName],
        [words('vault'), vaultId],
        [words('computer'), words('computerText', { name: computer, system })],
        [words('media'), words('byHand')],
      ],
    },
    {
      title: words('methodTitle'),
      lines: [
        [words('method'), words('methodText')],
        [words('technique'), words('techniqueText')],
        [words('verification'), verificationOf(certificate)],
        [words('tool'), words('toolText', { version: appVersion })],
        [words('begun'), begunAt],
        [words('finished'), finishedAt],
        [words('by'), by],
      ],
    },
    {
      title: words('filesTitle'),
      lines: [...files.map(fileLine), ...left.map(name => [words('left'), name] as const)],
    },
    {
      title: words('elsewhereTitle'),
      lines:
        elsewhere.length === 0
          ? [['', words('elsewhereNone')]]
          : elsewhere.map(({ name, folder, madeAt, people }) => [
              name,
              words('backupLine', { made: madeText(madeAt), name, folder, people: people.join(', ') }),
            ]),
    },
    {
      title: words('limitsTitle'),
      lines: [
        ['', words('limits')],
        [words('signature'), words('byHand')],
      ],
    },
  ]
}

/** The certificate as plain text. */
export const certificateText = (certificate: EraseCertificate): string =>
  [
    words('certificateTitle'),
    ...certificateParts(certificate).map(({ title, lines }) =>
      ['', title, ...lines.map(([about, text]) => (about === '' ? text : `${about}: ${text}`))].join('\r\n'),
    ),
    '',
  ].join('\r\n')
