const switches = new Map<string, string>()

/** Chromium's switches, as the app sets them before the browser starts. */
export const commandLine = {
  appendSwitch(name: string, value = '') {
    switches.set(name.toLowerCase(), String(value))
  },
  appendArgument() {},
  hasSwitch: (name: string) => switches.has(name.toLowerCase()),
  getSwitchValue: (name: string) => switches.get(name.toLowerCase()) ?? '',
  removeSwitch: (name: string) => void switches.delete(name.toLowerCase()),
}

// Playwright sets features of its own, and the last of two such switches wins.
const left = new Set(['enable-features', 'disable-features', 'no-sandbox', 'remote-debugging-pipe'])

/** The app's switches as arguments for Chromium. */
export const browserArguments = (): string[] =>
  [...switches]
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
