import type * as Real from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard } from './clipboard.ts'
import {
  crashReporter,
  globalShortcut,
  nativeImage,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  shell,
  systemPreferences,
} from './desktop.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { screen } from './screen.ts'
import { protocol, session, type Session } from './session.ts'
import { utilityProcess } from './utility-process.ts'
import { webContents, type WebContents } from './web-contents.ts'

// The part of Electron's API that the app uses, with an installed Chromium in the place of Electron's own.
// It stands in for the binary in tests, and where the binary cannot be had: no keychain, no native menus, no sandbox of the app's own.
const standIn = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  utilityProcess,
  webContents,
}
export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  utilityProcess,
  webContents,
}
// eslint-disable-next-line no-restricted-syntax -- a bundled package may ask for electron as a whole
export default standIn

// Held to the typings: each name offered here, and each of its members, must exist in Electron, or be listed as the stand-in's own.
type Own = 'replug' | 'windows' | 'becomeReady' | 'lastWindowClosed' | 'atExit' | 'invoke' | 'prototype'
type Members<Mine, Theirs> = Exclude<keyof Mine, keyof Theirs | Own>
type Invented =
  | { [K in keyof typeof standIn]: Members<(typeof standIn)[K], (typeof Real)[K]> }[keyof typeof standIn]
  | Members<BrowserWindow, Real.BrowserWindow>
  | Exclude<Members<WebContents, Real.WebContents>, 'page' | 'allows' | 'askToOpen'>
  | Exclude<Members<Menu, Real.Menu>, 'find' | 'findShortcut'>
  | Exclude<Members<Session, Real.Session>, 'answer' | 'grants' | 'granted'>
const invented: [Invented] extends [never] ? null : Invented = null
void invented
