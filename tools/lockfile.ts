import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { isEntry, type Ran } from './run.ts'

const Entry = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  engines: z.unknown().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})
const Lockfile = z.looseObject({ packages: z.record(z.string(), Entry) })
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
})
const file = 'package-lock.json'
const readPackages = () => Lockfile.parse(JSON.parse(readFileSync(file, 'utf8'))).packages

/** What is wrong with package.json and its lockfile, a line each: floating versions, missing integrity, engines, absent platforms. */
function listLockfileFaults(): string[] {
  const packages = readPackages()
  const { dependencies, devDependencies, optionalDependencies } = Manifest.parse(
    JSON.parse(readFileSync('package.json', 'utf8')),
  )
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const floating = wanted
    .filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))
    .map(([name, range]) => `${name} floats: ${range}`)
  const inner = Object.entries(packages).filter(([place]) => place !== '')
  const bare = inner
    .filter(([, { integrity }]) => integrity === undefined)
    .map(([place]) => `${place} has no integrity`)
  const ranges = inner
    .filter(([, { engines }]) => engines !== undefined)
    .map(([place]) => `${place} names engines: run npm run lockfile`)
  const absent = inner.flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies)
      .filter(name => !isPlaced(packages, place, name))
      .map(name => `${place} lacks ${name}: npm ci would refuse`),
  )
  return [...floating, ...bare, ...ranges, ...absent]
}

function isPlaced(packages: Record<string, unknown>, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (Object.hasOwn(packages, `${folder === '' ? '' : `${folder}/`}node_modules/${name}`)) return true
    if (!folder.includes('/node_modules/')) return Object.hasOwn(packages, `node_modules/${name}`)
  }
}

/** Checks the lockfile as a step of `npm run check`. */
export function checkLockfile(): Ran {
  const started = performance.now()
  const faults = listLockfileFaults()
  return {
    name: 'lockfile',
    seconds: (performance.now() - started) / 1000,
    code: faults.length === 0 ? 0 : 1,
    output: faults.join('\n'),
  }
}

/**
 * Takes the packages' `engines` out of the lockfile. npm holds them against the machine's own Node, which runs nothing here
 * but npm: this project brings Node 24 along. Left in, `npm ci` on Node 20 warns twenty times, and skips what it should install.
 */
function dropEngines(): void {
  // Parsed loosely and written back whole: only `engines` go.
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { engines?: unknown }> } // npm wrote it
  for (const [place, entry] of Object.entries(lockfile.packages)) if (place !== '') delete entry.engines
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
}

if (isEntry(import.meta.filename)) {
  dropEngines()
  const faults = listLockfileFaults()
  if (faults.length > 0) console.log(faults.join('\n'))
  process.exitCode = faults.length === 0 ? 0 : 1
}
