import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as esbuild from 'esbuild'

// Thousands of processes are started, and loading the app takes most of their time: so it is loaded once, into a snapshot of V8,
// from which a process begins in a quarter of the time. What no snapshot can hold is asked for when it is first used.

/** Native modules, and those of Node's own that keep something of the running process. */
const LATER =
  /^(better-sqlite3-multiple-ciphers|(node:)?(crypto|fs|fs\/promises|zlib|perf_hooks|timers\/promises|os|child_process|module|url))$/

const require = createRequire(import.meta.url)

/** A module that stands for another: each of its exports is looked up in it when it is used. */
function standIn(name: string): string {
  const held: object = require(name)
  const names = JSON.stringify(Object.keys(held))
  const later = `globalThis.givenLater(${JSON.stringify(name)})`
  // The database's class is what its module exports.
  if (typeof held === 'function') {
    return `module.exports = new Proxy(function () {}, { construct: (_, given) => Reflect.construct(${later}, given) })`
  }
  return `for (const key of ${names}) Object.defineProperty(exports, key, {
    enumerable: true, get: () => ${later}[key], set: value => { ${later}[key] = value } })`
}

const laterModules: esbuild.Plugin = {
  name: 'later-modules',
  setup(builder) {
    builder.onResolve({ filter: LATER }, ({ path }) => ({ path, namespace: 'later' }))
    builder.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({ contents: standIn(path) }))
    builder.onResolve({ filter: /^@node-rs\/argon2$/ }, () => ({
      path: join(import.meta.dirname, 'remembered-argon2.ts'),
    }))
    // Half a second of dictionaries: how strong a passphrase is does not matter here.
    builder.onLoad({ filter: /passphrase-strength\.ts$/ }, () => ({
      contents: 'export const ratePassphrase = () => ({ accepted: true })',
    }))
  },
}

/** Segmenters are made when modules are loaded, and cannot be kept in a snapshot. */
const LATER_SEGMENTER = `class LaterSegmenter {
  constructor(...given) { this.given = given }
  segment(text) { return (this.made ??= new Intl.Segmenter(...this.given)).segment(text) }
}
globalThis.givenLater = name => process.getBuiltinModule(name) ??
  process.getBuiltinModule('node:module').createRequire(process.cwd() + '/package.json')(name)`

/** Loads a script into a snapshot in this folder, and gives its file: `node --snapshot-blob <file> …` goes on where it ended. */
export async function takeSnapshot(script: string, folder: string): Promise<string> {
  const [outfile, blob] = [join(folder, 'script.cjs'), join(folder, 'snapshot.blob')]
  await esbuild.build({
    ...{ bundle: true, platform: 'node', target: 'node24', format: 'cjs', logLevel: 'warning' },
    ...{ entryPoints: [script], outfile, plugins: [laterModules] },
    define: { 'Intl.Segmenter': 'LaterSegmenter' },
    banner: { js: LATER_SEGMENTER },
  })
  const { status, stderr } = spawnSync(process.execPath, ['--snapshot-blob', blob, '--build-snapshot', outfile])
  if (status !== 0) throw new Error(`No snapshot could be taken: ${stderr.toString()}`)
  return blob
}
