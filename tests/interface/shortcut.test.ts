import { describe, expect, test } from 'vitest'
import { isShortcut, shortcutLabel, type KeyPress } from '#renderer/app/shortcut.ts'
import { appActions, menuAccelerator } from '#shared/window/actions.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a key press is its shortcut', () => {
  test('with Ctrl here and Command on a Mac, never the other', () => {
    const answers = [press('k', { ctrlKey: true }), press('k', { metaKey: true })].map(key => ({
      here: isShortcut('CmdOrCtrl+K', key, false),
      mac: isShortcut('CmdOrCtrl+K', key, true),
    }))
    expect(answers).toEqual([
      { here: true, mac: false },
      { here: false, mac: true },
    ])
  })

  test('only without keys that were not asked for', () => {
    const held = [{ shiftKey: true }, { altKey: true }, { metaKey: true }]
    expect(held.map(extra => isShortcut('CmdOrCtrl+L', press('l', { ctrlKey: true, ...extra }), false))).toEqual([
      false,
      false,
      false,
    ])
  })

  test('a letter counts with caps lock on', () => {
    expect(isShortcut('CmdOrCtrl+L', press('L', { ctrlKey: true }), false)).toBe(true)
  })

  test('a sign counts whether or not it took Shift', () => {
    expect([press('?', { shiftKey: true }), press('?')].map(key => isShortcut('?', key, false))).toEqual([true, true])
  })

  test('function keys and Ctrl+Enter, comma and plus are read as written', () => {
    expect([
      isShortcut('F1', press('F1'), false),
      isShortcut('Ctrl+Enter', press('Enter', { ctrlKey: true }), false),
      isShortcut('Ctrl+Enter', press('Enter'), false),
      isShortcut('CmdOrCtrl+,', press(',', { ctrlKey: true }), false),
      isShortcut('Ctrl++', press('+', { ctrlKey: true, shiftKey: true }), false),
    ]).toEqual([true, true, false, true, true])
  })
})

test('a shortcut stands on its button in the words of this computer', () => {
  const written = ['CmdOrCtrl+K', 'Ctrl+Enter', 'Esc Esc', 'F1', '?']
  expect(written.map(shortcut => [shortcutLabel(shortcut, false), shortcutLabel(shortcut, true)])).toEqual([
    ['Ctrl K', '⌘ K'],
    ['Ctrl Enter', '⌘ Enter'],
    ['Esc Esc', 'Esc Esc'],
    ['F1', 'F1'],
    ['?', '?'],
  ])
})

describe('the table of actions', () => {
  test('gives no two actions the same id or the same keys', () => {
    const ids = appActions.map(({ id }) => id)
    const keys = appActions.map(({ accelerator }) => accelerator).filter(key => key !== null)
    expect({ ids: new Set(ids).size, keys: new Set(keys).size }).toEqual({ ids: ids.length, keys: keys.length })
  })

  test('keeps the safety panel, and nothing else, for the lock screen', () => {
    expect(appActions.filter(({ when }) => when === 'always').map(({ id }) => id)).toEqual(['safety.open'])
  })

  test('shows the native menu no keys that only the interface can hear', () => {
    const shown = appActions.filter(action => menuAccelerator(action) !== null).map(action => action.accelerator)
    expect(shown.filter(key => key === '?' || key === 'Esc Esc')).toEqual([])
    expect(shown).toContain('F1')
  })
})
