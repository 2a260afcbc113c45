import { EventEmitter } from 'node:events'

// Gives a forked Node child the `process.parentPort` that Electron gives a utility process: messages wait until somebody listens.
const waiting: unknown[] = []
class ParentPort extends EventEmitter {
  postMessage(message: unknown) {
    process.send?.(structuredClone(message))
  }
}
const port = new ParentPort()
port.on('newListener', name => {
  if (name !== 'message') return
  process.nextTick(() => {
    for (const data of waiting.splice(0)) port.emit('message', { data, ports: [] })
  })
})
process.on('message', data => {
  if (port.listenerCount('message') === 0) waiting.push(data)
  else port.emit('message', { data, ports: [] })
})
// A utility process dies with the app; an orphan would hold the database's lock.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: port })
Object.defineProperty(process, 'type', { value: 'utility' })
