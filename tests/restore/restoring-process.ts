import { rehearse } from '#electron/restore/rehearse.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'

// A process of its own that restores a backup: `restoring-process.ts <vault folder> <backup> <passphrase> <kill at this durable
// step, or 0>`. It says when it begins to put it in place, and how many steps it had.
const [vaultFolder = '', path = '', secret = '', killAt = '0'] = process.argv.slice(2)
let steps = 0
const rehearsed = await rehearse(
  { kind: 'container', path },
  { slotId: null, secret },
  {
    vaultFolder,
    now: () => new Date('2026-11-26T09:00:00.000Z'),
    random: secureRandom,
    kdfFloor: READING_FLOOR,
    onStep: () => {
      steps += 1
      if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
    },
  },
)
console.log('begun')
await rehearsed.place()
console.log(`done after ${steps} steps`)
