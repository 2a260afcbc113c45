import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readOwnManifest, type ShippedPackage } from './shipped-packages.ts'

/** Writes dist/THIRD-PARTY-LICENCES.txt: every shipped package with its licence's full text. */
export function writeLicences(packages: readonly ShippedPackage[]): void {
  const rule = '-'.repeat(100)
  const entry = ({ name, version, licence, website, licenceText }: ShippedPackage) =>
    `${rule}\n${name} ${version} (${licence})\n${website === null ? '' : `${website}\n`}\n${licenceText}\n`
  const opening =
    'Circlebook contains or is shipped with the packages below. Chromium and the libraries inside Electron have their own file,\n' +
    'LICENSES.chromium.html, beside the program. SQLite, inside better-sqlite3-multiple-ciphers, is in the public domain.\n'
  // The words that notes are checked against are data of others, taken over into a file of ours.
  const words = `${rule}\n${readFileSync('shared/notes/word-list.LICENSE.md', 'utf8')}`
  writeFileSync('dist/THIRD-PARTY-LICENCES.txt', [opening, ...packages.map(entry), words].join('\n'))
}

/** Writes dist/sbom.cdx.json: the same packages as a CycloneDX 1.5 bill of materials. Equal input gives an equal file. */
export function writeSbom(packages: readonly ShippedPackage[]): void {
  const own = readOwnManifest()
  const root = `pkg:npm/${own.name}@${own.version}`
  const components = packages.map(component)
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(components))}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: own.version,
        purl: root,
        licenses: licencesOf(own.license),
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map(one => one['bom-ref']) }],
  }
  writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bom, null, 2)}\n`)
}

function component({ name, version, licence, website }: ShippedPackage) {
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
  const references = website === null ? {} : { externalReferences: [{ type: 'website', url: website }] }
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: licencesOf(licence),
    ...references,
  }
}

const licencesOf = (licence: string) =>
  /[ (]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]

/** A UUID (version 8, a hash of the text) that stays the same as long as the content does. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
