// What eslint.config.js cannot see, because it looks at one file at a time: circles, and what a process reaches in the end.
const database = '^node_modules/(better-sqlite3-multiple-ciphers|@node-rs/argon2)'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shell-without-database',
      comment: 'Keys and records live in the vault process; the shell must not even load the database.',
      severity: 'error',
      from: { path: '^electron/main\\.ts$' },
      to: { path: database, reachable: true },
    },
    {
      name: 'vault-without-windows',
      comment: 'The vault has no windows and no network.',
      severity: 'error',
      from: { path: '^electron/(vault|backup-worker|restore-worker)\\.ts$' },
      to: { path: '^electron/window/|^(node:)?(http|https|net|tls|dgram|http2)$', reachable: true },
    },
    {
      name: 'preload-alone',
      comment: 'A sandboxed preload is one file that asks for electron only.',
      severity: 'error',
      from: { path: '^electron/(told-)?preload\\.ts$' },
      to: { pathNot: '^(electron$|node_modules/electron/|shared/)' },
    },
    {
      name: 'told-without-call',
      comment: 'A page that is only told what to show must not even load what asks.',
      severity: 'error',
      from: { path: '^renderer/(room|sheets)/page/' },
      to: { path: '^renderer/app/call\\.ts$', reachable: true },
    },
    {
      name: 'not-for-the-product',
      comment: 'What only tests and tools may use.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '\\.config\\.ts$' },
      to: {
        path: '^(tests|tools)/|^node_modules/(@signalapp/sqlcipher|better-sqlite3/|@playwright|vitest|fast-check)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|\\.tsbuild)/' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
}
