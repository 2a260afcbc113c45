import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'

// A process of its own that takes a person out of a vault and gives it new keys: `rotating-process.ts <folder> <passphrase>
// <own slot> <slot that goes> <kill at this durable step, or 0>`. It says when the rotation begins, and how many steps it had.
const [folder = '', secret = '', slotId = '', removeSlotId = '', killAt = '0'] = process.argv.slice(2)
let isRotating = false
let steps = 0
const files = openVaultFolder(folder, {
  now: () => new Date(),
  random: secureRandom,
  newestSchema: 5,
  kdfFloor: READING_FLOOR,
  onStep: () => {
    if (!isRotating) return
    steps += 1
    if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  },
})
const vault = await files.unlock({ secret, slotId })
isRotating = true
console.log('begun')
await vault.rotate({ removeSlotId, audit: () => ({ head: '7'.repeat(64), count: 7 }) })
console.log(`done after ${steps} steps`)
process.kill(process.pid, 'SIGKILL')
