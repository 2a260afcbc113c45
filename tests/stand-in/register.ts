import { registerHooks } from 'node:module'

// Answers `import … from 'electron'` with the stand-in, so the built main process runs unchanged under Node.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common'
      ? { url: new URL('./electron.ts', import.meta.url).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
