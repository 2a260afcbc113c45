import { build, type Plugin } from 'vite'

/** Bundles the interface into dist/interface, and returns the absolute paths of the source files that went in. */
export async function bundleInterface(): Promise<string[]> {
  const kept = new Set<string>()
  await build({ configFile: 'renderer/vite.config.ts', logLevel: 'warn', plugins: [collect(kept)] })
  return [...kept]
}

/** Rebuilds the interface at each change; `onEnd` is told after each build but the first. */
export async function watchInterface(onEnd: () => void): Promise<void> {
  let isFirst = true
  const tell: Plugin = {
    name: 'tell',
    closeBundle() {
      if (!isFirst) onEnd()
      isFirst = false
    },
  }
  await build({ configFile: 'renderer/vite.config.ts', logLevel: 'warn', plugins: [tell], build: { watch: {} } })
}

/** Style sheets are no modules of a chunk, so they are taken from the graph; fonts come with the sheet of their package. */
function collect(kept: Set<string>): Plugin {
  return {
    name: 'collect-sources',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(part.modules)) if (renderedLength > 0) kept.add(plain(id))
      }
      for (const id of this.getModuleIds()) if (/\.(css|woff2?)(\?|$)/.test(id)) kept.add(plain(id))
    },
  }
}

/** A module's file without Vite's NUL mark and query. */
const plain = (id: string) => id.replace(/^\0/, '').replace(/\?.*$/, '')
