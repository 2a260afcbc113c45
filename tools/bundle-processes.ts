import { existsSync, readdirSync, rmSync } from 'node:fs'
import { build, context, type BuildOptions, type Metafile, type Plugin } from 'esbuild'

// A native module cannot be bundled, and better-sqlite3-multiple-ciphers bundles without a word and fails at start: both are named here.
const common = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  outdir: 'dist',
  external: ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2'],
  logLevel: 'warning',
  legalComments: 'none',
  sourcemap: false,
  metafile: true,
} satisfies BuildOptions

const main: BuildOptions & { metafile: true } = {
  ...common,
  entryPoints: { main: 'electron/main.ts' },
  format: 'esm',
}

// Split, so that the passphrase dictionaries are read when a passphrase is chosen and not at each start.
const vault: BuildOptions & { metafile: true } = {
  ...common,
  entryPoints: { vault: 'electron/vault.ts', 'restore-worker': 'electron/restore-worker.ts' },
  format: 'esm',
  splitting: true,
  chunkNames: 'vault-[hash]',
  // The readers of YAML and .zip are CommonJS and ask for Node's own modules by require(), which a module file does not have.
  banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
}

// It opens a copy of the database and has no records of its own to answer with: without the curriculum's readers.
const backupWorker: BuildOptions & { metafile: true } = {
  ...common,
  entryPoints: { 'backup-worker': 'electron/backup-worker.ts' },
  format: 'esm',
}

// A sandboxed preload is one CommonJS file, and must say so by its name since package.json says "type": "module".
const preload: BuildOptions & { metafile: true } = {
  ...common,
  entryPoints: { preload: 'electron/preload.ts', 'told-preload': 'electron/told-preload.ts' },
  format: 'cjs',
  target: 'chrome150',
  outExtension: { '.js': '.cjs' },
}

const processes = [main, vault, backupWorker, preload]

/** Bundles main, vault, the backup worker and the two preloads into dist/, and returns the source files that went in, relative to the working folder. */
export async function bundleProcesses(): Promise<string[]> {
  const built = existsSync('dist')
    ? readdirSync('dist').filter(file =>
        /^(main\.js|(restore|backup)-worker\.js|vault(-\w+)?\.js|(told-)?preload\.cjs)$/.test(file),
      )
    : []
  for (const file of built) rmSync(`dist/${file}`)
  const results = await Promise.all(processes.map(options => build(options)))
  return results.flatMap(({ metafile }) => keptInputs(metafile))
}

/** Rebuilds main, vault and preload at each change; `onEnd` is told after each build that succeeded, the first ones left out. */
export async function watchProcesses(onEnd: () => void): Promise<void> {
  const tell = (): Plugin => {
    let isFirst = true
    return {
      name: 'tell',
      setup: builder =>
        builder.onEnd(({ errors }) => {
          if (errors.length === 0 && !isFirst) onEnd()
          isFirst = false
        }),
    }
  }
  const contexts = await Promise.all(processes.map(options => context({ ...options, plugins: [tell()] })))
  await Promise.all(contexts.map(one => one.watch()))
}

/** The inputs of which at least a byte is left in an output: what tree shaking removed is not shipped. */
function keptInputs({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  )
}
