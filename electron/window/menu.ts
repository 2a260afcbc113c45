import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Announce } from '#electron/ipc/handlers.ts'
import { appActions, menuAccelerator, type AppAction, type MenuName } from '#shared/window/actions.ts'

/** The native menu, made from the one table of actions; each item sends its id to the interface. */
export function setMenu(announce: Announce): void {
  const items = (menu: MenuName): MenuItemConstructorOptions[] =>
    appActions.filter(action => action.menu === menu).map(action => itemOf(action, announce))
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [...items('file'), { type: 'separator' }, isMac ? { role: 'close' } : { role: 'quit' }],
    },
    { role: 'editMenu' },
    { label: '&Go', submenu: items('go') },
    { label: '&View', submenu: viewItems() },
    { role: 'windowMenu' },
    { role: 'help', submenu: items('help') },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function itemOf(action: AppAction, announce: Announce): MenuItemConstructorOptions {
  const accelerator = menuAccelerator(action)
  return {
    label: action.label,
    id: action.id,
    // Shown in the menu only: the interface hears the key itself, and would otherwise act twice.
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
    click: () => announce('window.action', { id: action.id }),
  }
}

const viewItems = (): MenuItemConstructorOptions[] => [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
  ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
]
