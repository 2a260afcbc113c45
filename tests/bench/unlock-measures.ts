import { setTimeout as sleep } from 'node:timers/promises'
import { deriveTag, newKdfBlock, READING_FLOOR, SALT_BYTES } from '#electron/vault/argon2.ts'
import { digestFile } from '#electron/vault/digest.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import { fileBytes, PASSPHRASE, type BenchHost } from './hosts.ts'
import { alternate, median, quantile, timed } from './measure.ts'
import { atMost, mib, ms, printFigure, type Reach } from './report.ts'

/** A locked vault is looked at when its screen comes up; somebody then types a passphrase for longer than this. */
const TYPING_MS = 2_000

/** Unlocking less an Argon2id run of the same cost: once the screen has been up as long as typing takes. Leaves the vault open. */
export async function measureUnlock(
  { vault, ...host }: BenchHost & { vault: VaultHost },
  rounds: number,
): Promise<Reach[]> {
  await vault.close()
  const bytes = fileBytes(host)
  const hashed = () => timed(() => digestFile(host.file))
  printFigure('the file hashed', ms(median([await hashed(), await hashed(), await hashed()])))
  const block = newKdfBlock(READING_FLOOR, READING_FLOOR, Buffer.alloc(SALT_BYTES, 7))
  const unlock = async (typingMs: number) => {
    if (vault.open !== null) await vault.close()
    if (typingMs > 0) await vault.status()
    await sleep(typingMs)
    return timed(() => vault.unlock(PASSPHRASE))
  }
  const took = await alternate(
    {
      typed: () => unlock(TYPING_MS),
      atOnce: () => unlock(0),
      derivation: () => timed(() => deriveTag(Buffer.from(PASSPHRASE), block)),
    },
    { rounds, warmUp: 1 },
  )
  const derivation = median(took.derivation)
  const less = (samples: readonly number[]) => median(samples) - derivation
  return [
    atMost('Unlock, without the key derivation', less(took.typed), 100, {
      unit: ' ms',
      note: `file ${mib(bytes)}; slowest ${ms(quantile(took.typed, 1) - derivation)}; with no time to type, the file hashed meanwhile: ${ms(less(took.atOnce))}; n ${rounds}`,
    }),
  ]
}
