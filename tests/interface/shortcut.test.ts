import { describe, expect, test } from 'vitest'
import { isShortcut, shortcutLabel, type KeyPress } from '#renderer/app/shortcut.ts'
import { appActions, menuAccelerator } from '#shared/window/actions.ts'

const aPress = (press: Partial<KeyPress>): KeyPress => ({
  key: 'k',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...press,
})

describe('shortcuts', () => {
  test('Ctrl stands for Command on a Mac, and only there', () => {
    const control = aPress({ ctrlKey: true })
    const command = aPress({ metaKey: true })
    expect([
      isShortcut('CmdOrCtrl+K', control, false),
      isShortcut('CmdOrCtrl+K', command, false),
      isShortcut('CmdOrCtrl+K', command, true),
      isShortcut('CmdOrCtrl+K', control, true),
    ]).toEqual([true, false, true, false])
  })

  test('a letter with another modifier is another key', () => {
    expect([
      isShortcut('Ctrl+K', aPress({ ctrlKey: true, shiftKey: true }), false),
      isShortcut('Ctrl+K', aPress({ ctrlKey: true, altKey: true }), false),
      isShortcut('Ctrl+K', aPress({}), false),
      isShortcut('Ctrl+Shift+K', aPress({ key: 'K', ctrlKey: true, shiftKey: true }), false),
    ]).toEqual([false, false, false, true])
  })

  test('a sign counts whether or not Shift is needed for it', () => {
    expect([
      isShortcut('?', aPress({ key: '?', shiftKey: true }), false),
      isShortcut('?', aPress({ key: '?' }), false),
      isShortcut('?', aPress({ key: '/' }), false),
    ]).toEqual([true, true, false])
  })

  test('a key stands on its button in the words of the computer', () => {
    expect([
      shortcutLabel('CmdOrCtrl+K', false),
      shortcutLabel('CmdOrCtrl+K', true),
      shortcutLabel('Esc Esc', false),
      shortcutLabel('Ctrl++', false),
      shortcutLabel('PageDown', false),
    ]).toEqual(['Ctrl K', '⌘ K', 'Esc Esc', 'Ctrl +', 'PgDn'])
  })

  test('no two actions of the app share an id or a key', () => {
    const keys = appActions.map(({ accelerator }) => accelerator).filter(key => key !== null)
    expect([new Set(appActions.map(({ id }) => id)).size, new Set(keys).size]).toEqual([appActions.length, keys.length])
  })

  test('the menu gets only keys that Electron knows', () => {
    const odd = appActions.map(menuAccelerator).filter(key => key !== null && !/^(CmdOrCtrl\+.|F\d+)$/.test(key))
    expect(odd).toEqual([])
  })
})
