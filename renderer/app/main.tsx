import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { tellOfCopies } from './copies.ts'
import { listenToKeyboard } from './keyboard.ts'
import { readPreferences } from './preferences.ts'
import { askRoomState } from './room-screen.ts'
import { askVaultStatus } from './vault-state.ts'

/** Shows nothing wrong for a moment first: theme, text size and the vault's state are known before the first picture. */
async function start(): Promise<void> {
  await Promise.all([readPreferences(), askVaultStatus()])
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<App />)
}

listenToKeyboard()
tellOfCopies()
void start().then(askRoomState)
