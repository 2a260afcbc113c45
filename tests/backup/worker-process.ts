import { startWork } from '#electron/backup/work.ts'
import type { FromWorker, ToWorker } from '#shared/ipc/worker-messages.ts'

// The backup's own process as the tests have it: `worker-process.ts <kill at this step, or 0>`. It says each step's name first.
const killAt = Number(process.argv[2] ?? 0)
let steps = 0
const work = startWork(
  (message: FromWorker) => process.send?.(message),
  step => {
    steps += 1
    process.send?.({ say: 'step', step })
    if (steps === killAt) process.kill(process.pid, 'SIGKILL')
  },
)
process.on('message', (message: ToWorker) => work.take(message))
process.on('disconnect', () => process.exit(0))
