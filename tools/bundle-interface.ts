import { build, type Plugin } from 'vite'

const common = { configFile: 'renderer/vite.config.ts', logLevel: 'warn' } as const

/** The app itself, which empties the folder first, then the pages that are only told what to show. */
const PARTS = [common, { ...common, mode: 'told' }] as const

/** Bundles the interface into dist/interface, and returns the absolute paths of the source files that went in. */
export async function bundleInterface(): Promise<string[]> {
  const kept = new Set<string>()
  for (const part of PARTS) await build({ ...part, plugins: [collect(kept)] })
  return [...kept]
}

/** Rebuilds the interface at each change; `onEnd` is told after each build but the first. */
export async function watchInterface(onEnd: () => void): Promise<void> {
  for (const part of PARTS) await build({ ...part, plugins: [tell(onEnd)], build: { watch: {} } })
}

function tell(onEnd: () => void): Plugin {
  let isFirst = true
  return {
    name: 'tell',
    closeBundle() {
      if (!isFirst) onEnd()
      isFirst = false
    },
  }
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
