import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './build.ts'
import { isEntry } from './run.ts'

const emptyFolder = '.cache/empty-electron'

/** What electron-builder and the fuses step need to find in an Electron distribution: one program with the fuse wire in it. */
function writeEmptyElectron(): string {
  mkdirSync(emptyFolder, { recursive: true })
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const wire = Buffer.concat([sentinel, Buffer.from([1, 9]), Buffer.from('101100101')])
  writeFileSync(join(emptyFolder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), wire]), {
    mode: 0o755,
  })
  for (const name of ['LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(emptyFolder, name), 'An empty stand-in for the distribution.\n')
  return emptyFolder
}

/** Packs dist/ with electron-builder into out/; without Electron's binary around an empty stand-in of it, on Linux only. Returns which; throws with electron-builder's output. */
export function packApp(): 'Electron' | 'an empty stand-in' {
  const real = existsSync('node_modules/electron/dist/version')
  const distribution = real ? 'node_modules/electron/dist' : writeEmptyElectron()
  if (!real && process.platform !== 'linux')
    throw new Error("Electron's binary is missing: run `npm start` once with a connection, then pack again.")
  const args = [
    'node_modules/electron-builder/out/cli/cli.js',
    '--dir',
    '--publish',
    'never',
    `-c.electronDist=${distribution}`,
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  })
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`)
  return real ? 'Electron' : 'an empty stand-in'
}

if (isEntry(import.meta.filename)) {
  await buildApp()
  const packed = packApp()
  console.log(
    `Packed into out/ around ${packed}${packed === 'Electron' ? '' : " (Electron's binary is not here: what is inside can be looked at, not run)"}`,
  )
}
