import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses'
import { listPackage } from '@electron/asar'
import { describe, expect, test } from 'vitest'

const platform = `${process.platform}-${process.arch}`
const folder = 'out/linux-unpacked'
const archive = join(folder, 'resources/app.asar')
const packed = () => listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/').slice(1))
const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))

describe.runIf(process.platform === 'linux')('the packed app', () => {
  test('holds the built app, its manifest and two native packages, and nothing else', () => {
    const roots = new Set(packed().map(path => /^(node_modules\/(@[^/]+\/)?[^/]+|[^/]+)/.exec(path)?.[0]))
    expect([...roots].sort()).toEqual([
      'dist',
      'node_modules',
      'node_modules/@node-rs',
      'node_modules/@node-rs/argon2',
      `node_modules/@node-rs/argon2-${platform}-gnu`,
      'node_modules/better-sqlite3-multiple-ciphers',
      'package.json',
    ])
  })

  test('holds nothing from tests, tools or sources, and no source maps, types or headers', () => {
    expect(
      packed().filter(path =>
        /(^|\/)(tests|tools|stand-in|electron|renderer|shared)\/|\.(map|ts|tsx|h|c|cc|cpp|gyp)$/.test(path),
      ),
    ).toEqual([])
  })

  test("unpacks only this platform's two native modules", () => {
    expect(filesUnder(`${archive}.unpacked`).sort()).toEqual([
      `node_modules/@node-rs/argon2-${platform}-gnu/argon2.${platform}-gnu.node`,
      `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${platform}.node`,
    ])
  })

  test('carries the licences and the bill of materials beside the program', () => {
    const names = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json']
    expect(names.filter(name => !existsSync(join(folder, name)))).toEqual([])
  })

  test('has every fuse set as docs/SECURITY.md lists them', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'circlebook'))
    const { DISABLE, ENABLE } = FuseState
    const wanted = {
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    }
    expect(wire).toMatchObject(wanted)
  })
})

describe('the built files', () => {
  const read = (file: string) => readFileSync(join('dist', file), 'utf8')
  const built = () => filesUnder('dist')

  test('carry no source map and no mention of one', () => {
    expect(built().filter(file => file.endsWith('.map'))).toEqual([])
    expect(built().filter(file => /\.(js|cjs|css)$/.test(file) && /[#@] sourceMappingURL=/.test(read(file)))).toEqual(
      [],
    )
  })

  test('know nothing of the stand-in', () => {
    expect(
      ['main.js', 'vault.js', 'backup-worker.js', 'preload.cjs'].filter(file =>
        /tests\/stand-in|STAND_IN_/.test(read(file)),
      ),
    ).toEqual([])
  })

  test('ask for no package at run time but electron and the two native ones', () => {
    const asked = (file: string) =>
      [...read(file).matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"]+)['"]/gm)].flatMap(([, name]) => name ?? [])
    const packages = new Set([...asked('main.js'), ...asked('vault.js')].filter(name => !/^(node:|\.)/.test(name)))
    const known = ['@node-rs/argon2', 'better-sqlite3-multiple-ciphers', 'electron']
    const builtIn = (name: string) =>
      /^(fs|path|os|util|crypto|buffer|stream|url|events|assert|process|module|child_process|tty)(\/|$)/.test(name)
    expect([...packages].filter(name => !builtIn(name) && !known.includes(name))).toEqual([])
  })

  test('keep the database out of the shell and windows out of the vault', () => {
    expect({
      shellLoadsDatabase: /from\s*["'](better-sqlite3-multiple-ciphers|@node-rs\/argon2)["']/.test(read('main.js')),
      vaultLoadsElectron: /from\s*["']electron["']/.test(read('vault.js') + read('backup-worker.js')),
    }).toEqual({ shellLoadsDatabase: false, vaultLoadsElectron: false })
  })

  test.each(['preload.cjs', 'told-preload.cjs'])('have a preload, %s, that asks for electron alone', preload => {
    const asked = [...read(preload).matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)
    expect(new Set(asked)).toEqual(new Set(['electron']))
  })

  test('give only the interface a way to ask', () => {
    const asks = (file: string) => /ipcRenderer\.(invoke|sendSync|postMessage)\b/.test(read(file))
    expect([asks('preload.cjs'), asks('told-preload.cjs')]).toEqual([true, false])
  })

  test('have an interface without HTML injection, evaluation or a nonce of its own', () => {
    for (const name of ['index', 'room', 'sheet']) {
      const html = read(`interface/${name}.html`)
      const nonce = html.includes('content="__NONCE__"')
      const inline = /<script(?![^>]*\bsrc=)|<style|\son[a-z]+=/.test(html)
      expect({ name, nonce, inline }).toEqual({ name, nonce: true, inline: false })
    }
    const scripts = built().filter(file => file.startsWith('interface/') && file.endsWith('.js'))
    expect(scripts.filter(file => /\.innerHTML\s*=\s*(''|"")/.test(read(file)))).toEqual([])
  })

  test('name every shipped package in the bill of materials with its licence', () => {
    // Our own build wrote it, in the shape of CycloneDX 1.5.
    const bom = JSON.parse(read('sbom.cdx.json')) as {
      specVersion: string
      components: { name: string; licenses: unknown[] }[]
    }
    const names = bom.components.map(({ name }) => name)
    expect(bom.specVersion).toBe('1.5')
    expect(names).toEqual(
      expect.arrayContaining(['@node-rs/argon2', 'better-sqlite3-multiple-ciphers', 'electron', 'react', 'zod']),
    )
    expect(names.filter(name => /sqlcipher|playwright|vitest/.test(name))).toEqual([])
    const licences = read('THIRD-PARTY-LICENCES.txt')
    expect(names.filter(name => !licences.includes(`\n${name} `))).toEqual([])
    // The word lists in notes are data of others, and no package of their own.
    expect(['SCOWL', 'Open Data Commons Attribution'].filter(name => !licences.includes(name))).toEqual([])
  })
})
