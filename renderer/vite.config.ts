import react from '@vitejs/plugin-react'
import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite'

/** React Aria empties its live region with `innerHTML = ''`, which Trusted Types refuses: DateField, NumberField and TimeField would take the page down. */
function emptyWithoutHtml(isToldPages: boolean): Plugin {
  let patched = 0
  return {
    name: 'react-aria-without-innerhtml',
    apply: 'build',
    buildStart() {
      patched = 0
    },
    transform: {
      filter: { id: /react-aria[\\/]dist[\\/].*LiveAnnouncer\.(mjs|js)$/ },
      handler(code) {
        const safe = code.replaceAll(/\.innerHTML = ''/g, '.replaceChildren()')
        if (safe !== code) patched += 1
        return { code: safe, map: null }
      },
    },
    buildEnd(error) {
      // A page that is only told what to show may do without.
      if (error === undefined && patched !== 1 && !(isToldPages && patched === 0))
        throw new Error('react-aria changed its live announcer: look at it again')
    },
  }
}

// What the first screen needs is one file and one sheet: each file more is a request more before anything is shown.
const app: BuildEnvironmentOptions = {
  emptyOutDir: true,
  rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
}

// The pages that are only told what to show, built apart into the same folder: their code never joins the first screen's.
const toldPages: BuildEnvironmentOptions = {
  emptyOutDir: false,
  rolldownOptions: { input: ['room.html', 'sheet.html'].map(name => `${import.meta.dirname}/${name}`) },
}

// The page's nonce is filled in at each load by the app:// handler; the HTML carries <meta property="csp-nonce" content="__NONCE__">.
// `rolldownOptions` is the one name Vite 8 honours everywhere; `rollupOptions` beside it is dropped without a word.
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), emptyWithoutHtml(mode === 'told')],
  build: {
    outDir: '../dist/interface',
    target: 'chrome150',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    // The passphrase dictionaries are one big chunk on purpose: first run and Settings alone load it.
    chunkSizeWarningLimit: 1_800,
    ...(mode === 'told' ? toldPages : app),
  },
}))
