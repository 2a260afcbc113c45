import { describe, expect, test } from 'vitest'
import { appActions, menuAccelerator } from '#shared/window/actions.ts'
import { isShortcut, keyLabels, shortcutLabel, type KeyPress } from '#shared/window/shortcut.ts'

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
      isShortcut('CmdOrCtrl+K', aPress({ ctrlKey: true, shiftKey: true }), false),
      isShortcut('CmdOrCtrl+K', aPress({ ctrlKey: true, altKey: true }), false),
      isShortcut('CmdOrCtrl+K', aPress({}), false),
      isShortcut('CmdOrCtrl+Shift+K', aPress({ key: 'K', ctrlKey: true, shiftKey: true }), false),
    ]).toEqual([false, false, false, true])
  })

  test('Option and a digit are heard on a Mac, where together they write a sign', () => {
    const option = aPress({ key: '¡', code: 'Digit1', altKey: true })
    expect([
      isShortcut('Alt+1', option, true),
      isShortcut('Alt+2', option, true),
      isShortcut('1', option, true),
    ]).toEqual([true, false, false])
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
      shortcutLabel('CmdOrCtrl++', false),
      shortcutLabel('PageDown', false),
      shortcutLabel('Alt+Enter', true),
      shortcutLabel('CmdOrCtrl+ArrowRight', true),
    ]).toEqual(['Ctrl K', '⌘ K', 'Esc Esc', 'Ctrl +', 'PgDn', '⌥ Enter', '⌘ →'])
    expect([
      keyLabels(['1', '2', '3'], false),
      keyLabels(['1', '4', '5'], false),
      keyLabels(['0', 'Delete'], true),
    ]).toEqual([['1–3'], ['1', '4', '5'], ['0', 'Delete']])
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
