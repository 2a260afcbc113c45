import { startWork } from '#electron/backup/work.ts'
import type { FromWorker, ToWorker } from '#shared/ipc/worker-messages.ts'

// The backup's own process as the tests have it: `worker-process.ts <kill at this step, or nothing>`. It says each step's name first.
const killAt = process.argv[2] ?? ''
const work = startWork(
  (message: FromWorker) => process.send?.(message),
  step => {
    process.send?.({ say: 'step', step })
    if (step === killAt) process.kill(process.pid, 'SIGKILL')
  },
)
process.on('message', (message: ToWorker) => work.take(message))
process.on('disconnect', () => process.exit(0))
