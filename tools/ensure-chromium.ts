import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

/** Finds an installed Chromium or Chrome, installs Debian's where it may (root, apt-get), else says the one command; null when there is none then. */
export function ensureChromium(): string | null {
  const found = findChromium()
  if (found !== null) return found
  const isDebian = existsSync('/usr/bin/apt-get')
  if (!isDebian || process.getuid?.() !== 0) {
    const command = isDebian
      ? 'sudo apt-get install -y chromium'
      : 'install Chrome from https://www.google.com/chrome/, or set CHROME_PATH'
    console.log(`No Chromium or Chrome was found. To go on: ${command}`)
    return null
  }
  console.log("No Chromium or Chrome was found: installing Debian's chromium with apt-get.")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  if (!(apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium'))) {
    console.log('apt-get could not install it. To go on: apt-get install -y chromium')
  }
  return findChromium()
}
