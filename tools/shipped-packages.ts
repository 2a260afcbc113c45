import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  homepage: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})
const Own = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
})

/** A package of which something is in the product: `folder` is its place under node_modules, `licenceText` every licence file it carries. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly folder: string
  readonly website: string | null
  readonly licenceText: string
}

/** Circlebook's own name, version and licence, from package.json. */
export const readOwnManifest = () => Own.parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** The packages that the bundled `files` come from, and those shipped whole, sorted by name; throws when one carries no licence. */
export function listShippedPackages(files: readonly string[]): ShippedPackage[] {
  const folders = new Set(files.flatMap(file => packageFolder(resolve(file)) ?? []))
  for (const name of Object.keys(readOwnManifest().dependencies)) addWhole(name, folders)
  folders.add(resolve('node_modules/electron'))
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** The innermost package folder of a file, or null for a file of our own. */
function packageFolder(file: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)(?:[\\/]|$)/.exec(file)
  return match?.[1] ?? null
}

// node-addon-api is headers for compiling from source: electron-builder.yml leaves it out, so the list does too.
const onlyForCompiling = new Set(['node-addon-api'])

function addWhole(name: string, folders: Set<string>): void {
  const folder = resolve('node_modules', name)
  if (onlyForCompiling.has(name) || folders.has(folder) || !existsSync(folder)) return
  folders.add(folder)
  const { dependencies, optionalDependencies } = readManifest(folder)
  for (const inner of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]) addWhole(inner, folders)
}

const readManifest = (folder: string) => Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

function readPackage(folder: string): ShippedPackage {
  const { name, version, license, author, homepage, repository } = readManifest(folder)
  const names = readdirSync(folder).filter(file => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
  const texts = names.sort().map(file => readFileSync(join(folder, file), 'utf8').trim())
  if (license === undefined) throw new Error(`${name} names no licence: look before shipping it`)
  const by = typeof author === 'string' ? author : author?.name
  const url = typeof repository === 'string' ? repository : repository?.url
  const alone = `Licensed under ${license}${by === undefined ? '' : `, by ${by}`}. The package carries no licence file.`
  return {
    name,
    version,
    licence: license,
    folder,
    website: homepage ?? url?.replace(/^git\+/, '').replace(/\.git$/, '') ?? null,
    licenceText: texts.length > 0 ? texts.join('\n\n') : alone,
  }
}
