import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'

// A process of its own that tries to unlock a vault and prints what came of it: `second-process.ts <folder> <passphrase>`.
const [folder = '', secret = ''] = process.argv.slice(2)
const files = openVaultFolder(folder, {
  now: () => new Date(),
  random: secureRandom,
  newestSchema: 5,
  kdfFloor: READING_FLOOR,
})
try {
  const vault = await files.unlock({ secret })
  console.log('opened')
  vault.abandon()
} catch (error) {
  console.log(error instanceof Error && 'code' in error ? error.code : error)
}
