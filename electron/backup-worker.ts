import { startWork } from '#electron/backup/work.ts'
import type { FromWorker, ToWorker } from '#shared/ipc/worker-messages.ts'

// The process that checks copies and writes backups, so that the vault answers meanwhile. It is started for one backup and
// ended after it; ended at any moment it leaves files under names of our own, which the vault removes.

const work = startWork((message: FromWorker) => process.parentPort.postMessage(message))
process.parentPort.on('message', ({ data }: { data: ToWorker }) => work.take(data))
process.on('exit', () => work.wipe())
