import { stat } from 'node:fs/promises'
import * as z from 'zod'
import { giveName, packDatabase, sealBackup, unpackDatabase } from '#electron/vault/backup-file.ts'
import type { BackupManifest } from '#electron/vault/backup-file.ts'
import { putBackup, reread } from '#electron/vault/backup-places.ts'
import { toText } from '#electron/vault/bytes.ts'
import { copyDatabase } from '#electron/vault/copy-bytes.ts'
import type { TellBytes } from '#electron/vault/copy-bytes.ts'
import { CopyFacts, verifyCopy } from '#electron/vault/copy-facts.ts'
import type { OnStep } from '#electron/vault/durable-file.ts'
import { toVaultFault, VaultFault } from '#electron/vault/errors.ts'
import type { Header } from '#electron/vault/header.ts'
import { KeyBox, openCopyKey } from '#electron/vault/key-box.ts'
import { newKeyPair, secureRandom, type KeyPair } from '#electron/vault/keys.ts'
import type { FromWorker, ToWorker, WorkerTask, WorkPart } from '#shared/ipc/worker-messages.ts'

const LOOK_MS = 150
const TELL_MS = 120

const Check = z.strictObject({ file: z.string(), facts: CopyFacts.nullable(), box: KeyBox })
const Copy = z.strictObject({ database: z.string(), copy: z.string() })
const Pack = z.strictObject({ making: z.string(), database: z.string() })
const Put = z.strictObject({ file: z.string(), folder: z.string() })
const Unpack = z.strictObject({ file: z.string(), database: z.string() })
const Name = z.strictObject({ making: z.string(), file: z.string() })
/** Its manifest and header were signed by the vault just now, and are read back from the disk whole before they count. */
const Seal = z.strictObject({ making: z.string(), manifest: z.unknown(), header: z.unknown() })

type Say = (message: FromWorker) => void
type Tasks = Record<WorkerTask, (input: unknown) => Promise<unknown>>

/** Tells of a part now and then, and of its end. */
function tellingBy(say: Say) {
  return (part: WorkPart): TellBytes => {
    let toldAtMs = -TELL_MS
    return (done, total) => {
      const nowMs = performance.now()
      if (nowMs - toldAtMs < TELL_MS && done < total) return
      toldAtMs = nowMs
      say({ say: 'progress', part, done, total })
    }
  }
}

function tasksOf(pair: KeyPair, telling: (part: WorkPart) => TellBytes, onStep: OnStep): Tasks {
  return {
    copy: async input => {
      await onStep('copy')
      await copyDatabase(Copy.parse(input), telling('copying'))
      await onStep('copied')
    },
    check: async input => {
      const { file, facts, box } = Check.parse(input)
      const key = openCopyKey(pair, file, box)
      if (key === null) throw new VaultFault('io-error', { file })
      await onStep('check')
      verifyCopy(file, key, facts)
      await onStep('checked')
    },
    pack: async input => {
      const packed = await packDatabase(Pack.parse(input), telling('writing'))
      await onStep('packed')
      return packed
    },
    seal: async input => {
      const { making, manifest, header } = Seal.parse(input)
      const parts = { manifest: manifest as BackupManifest, header: header as Header } // see Seal
      await sealBackup({ making, ...parts }, { onStep, tell: telling('writing') })
      // What may be left is the check, which cannot tell how far it is.
      telling('checking')(0, 0)
    },
    name: async input => {
      const { making, file } = Name.parse(input)
      await giveName(making, file, onStep)
    },
    put: input => putBackup(Put.parse(input), { onStep, tell: telling('sending') }),
    reread: input => reread(z.string().parse(input), telling('checking')),
    unpack: async input => {
      const { file, database } = Unpack.parse(input)
      await unpackDatabase(file, database, telling('copying'))
      telling('checking')(0, 0)
    },
  }
}

/**
 * The work of the process that checks and writes backups: takes what the vault asks, one after another, and says what came of
 * it. It holds a key pair of its own, and a copy's key only while the copy is open.
 */
export function startWork(say: Say, onStep: OnStep = () => undefined) {
  const pair = newKeyPair(secureRandom)
  const telling = tellingBy(say)
  const tasks = tasksOf(pair, telling, onStep)
  let watching: ReturnType<typeof setInterval> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const watch = (file: string, total: number) => {
    const tell = telling('copying')
    const look = async () => tell(Math.min(total, (await stat(file)).size), total)
    watching = setInterval(() => void look().catch(() => null), LOOK_MS)
  }
  const answer = async (id: number, task: WorkerTask, input: unknown) => {
    clearInterval(watching)
    try {
      say({ say: 'done', id, value: await tasks[task](input) })
    } catch (error) {
      const { code, file } = toVaultFault(error, 'The copy')
      say({ say: 'fault', id, fault: { code, file } })
    }
  }

  say({ say: 'ready', publicKey: toText(pair.publicKey) })
  return {
    /** What the vault says. */
    take(message: ToWorker): void {
      if (message.say === 'watch') return watch(message.file, message.total)
      turn = turn.then(() => answer(message.id, message.task, message.input))
    },
    /** Zeroes the key pair. */
    wipe: () => pair.privateKey.fill(0),
  }
}
