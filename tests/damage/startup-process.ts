import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'

// A process of its own, of a user without rights, that looks at a vault, tries to unlock it, and prints when what was refused:
// `startup-process.ts <folder> <passphrase>`.
const [folder = '', secret = ''] = process.argv.slice(2)
const files = openVaultFolder(folder, {
  now: () => new Date(),
  random: secureRandom,
  newestSchema: 5,
  kdfFloor: READING_FLOOR,
})
const status = await files.status()
if (status.state === 'fault') {
  console.log(JSON.stringify({ when: 'before', code: status.fault.code, message: status.fault.message }))
} else {
  const refused = await files.unlock({ secret }).then(
    vault => vault.abandon(),
    (error: unknown) => error,
  )
  const fault = isVaultFault(refused)
    ? { code: refused.code, message: refused.message }
    : { code: '', message: String(refused) }
  console.log(JSON.stringify({ when: refused === undefined ? 'opens' : 'after', ...fault }))
}
await files.dispose()
