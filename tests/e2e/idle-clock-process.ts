// Loaded into the stand-in before the app, by NODE_OPTIONS: each SIGCONT moves its monotonic clock on by a minute and a second,
// as if nobody had been at the keyboard meanwhile. The app itself is the built one, unchanged.
const now = performance.now.bind(performance)
let aheadMs = 0
process.on('SIGCONT', () => (aheadMs += 61_000))
performance.now = () => now() + aheadMs
