import { readFileSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into the stand-in's shell and vault before the app, by NODE_OPTIONS: what the clock on the wall says is read from a file, as
// milliseconds ahead of the computer's own. Timers and the monotonic clock stay as they are; the app itself is the built one, unchanged.
// On SIGCONT the process clears away what nobody holds any more, and writes down the memory that is left.
const file = process.env['CIRCLEBOOK_DRIVEN_CLOCK'] ?? ''
const realNow = Date.now.bind(Date)
const now = () => realNow() + Number(readFileSync(file, 'utf8'))

globalThis.Date = new Proxy(Date, {
  construct: (date, given, asked) => Reflect.construct(date, given.length === 0 ? [now()] : given, asked) as Date, // a date, as it was asked for
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (how: object) => void // the flag puts it there
setFlagsFromString('--no-expose-gc')

process.on('SIGCONT', () => {
  // The last resort gives the pages back that V8 would keep ready.
  for (const _ of [1, 2]) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(process.memoryUsage()))
})
