import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const isThere = () => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

/** Whether strace can be run; installs Debian's where it may (root, apt-get), else says the one command. Only Linux has it. */
export function ensureStrace(): boolean {
  if (isThere()) return true
  const isDebian = existsSync('/usr/bin/apt-get')
  if (!isDebian || process.getuid?.() !== 0) {
    console.log(
      `strace was not found. To go on: ${isDebian ? 'sudo apt-get install -y strace' : 'install strace (Linux)'}`,
    )
    return false
  }
  console.log("strace was not found: installing Debian's with apt-get.")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  if (!(apt('update') && apt('install', '-y', '--no-install-recommends', 'strace')))
    console.log('apt-get could not install it. To go on: apt-get install -y strace')
  return isThere()
}
