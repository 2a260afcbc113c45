import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { newDataFolder } from './small-clinic.ts'

const REFUSED = 'Circlebook does not start with a debugging switch: it would open the records to other software.'

/** How the packaged app ends that was started with this switch, and what it showed. */
async function startWith(name: string, env: NodeJS.ProcessEnv = {}) {
  const { userData, remove } = newDataFolder()
  const loaded = ['tests/stand-in/register.ts', 'tests/e2e/packaged-process.ts'].flatMap(file => [
    '--import',
    resolve(file),
  ])
  const child = spawn(process.execPath, [...loaded, 'dist/main.js'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...env,
      STARTED_WITH: name,
      XDG_CONFIG_HOME: userData,
      STAND_IN_CONTROL: join(userData, 'c'),
    },
    timeout: 20_000,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = await once(child, 'exit')
  const asked = join(userData, 'c', 'asked.jsonl')
  const shown = existsSync(asked) ? readFileSync(asked, 'utf8') : ''
  remove()
  return { code, said: said.trim(), shown: shown.includes(REFUSED) }
}

test.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags'])(
  'Packaged and started with --%s, the app says so and does not start',
  async name => {
    expect(await startWith(name)).toEqual({ code: 1, said: `Circlebook: ${REFUSED}`, shown: true })
  },
)
