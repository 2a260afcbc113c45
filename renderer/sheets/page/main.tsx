/** A schema takes zod's settings when it is made, so that everything else is loaded after them. */
async function listen(): Promise<void> {
  const z = await import('zod')
  // Zod would probe `new Function`, which the page's policy refuses and reports.
  z.config({ jitless: true })
  const { showSheet } = await import('./show-sheet.tsx')
  window.told.onShow(what => void showSheet(what).then(() => window.told.ready()))
}

void listen()
