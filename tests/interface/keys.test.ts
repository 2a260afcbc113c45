import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { appActions } from '#shared/window/actions.ts'
import { keyRows, keysAround, keyTable, type KeyPlace } from '#shared/window/key-table.ts'
import { rowOf } from '#shared/window/shortcut.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map(file => ({
  file: file.replaceAll('\\', '/'),
  code: readFileSync(`${root}${file}`, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
}))

const places = Object.keys(keyTable) as KeyPlace[] // the words of the table
const around = (place: KeyPlace): KeyPlace[] => {
  const next = keysAround[place]
  return next === null ? [place] : [place, ...around(next)]
}
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const single = (key: string) => (key === 'Letter' ? LETTERS : [key])

/** The keys that have more than one meaning among these places, as in `Enter: open, begin`. */
function ambiguous(among: readonly KeyPlace[], counts: (key: string) => boolean = () => true): string[] {
  const meanings = new Map<string, Set<string>>()
  for (const { row, keys } of keyRows.filter(({ place }) => among.includes(place)))
    for (const key of keys.flatMap(single).filter(counts)) meanings.set(key, (meanings.get(key) ?? new Set()).add(row))
  return [...meanings].filter(([, rows]) => rows.size > 1).map(([key, rows]) => `${key}: ${[...rows].join(', ')}`)
}

test('Wherever the focus stands, no key has two meanings: its own place, the screen around it and the whole app', () => {
  expect(places.flatMap(place => ambiguous(around(place)).map(found => `in ${place}, ${found}`))).toEqual([])
})

test('A key that is heard beside the typing has one meaning on the whole screen, in whichever part the focus stands', () => {
  const screens = places.filter(place => keysAround[place] === 'app')
  const isCommand = (key: string) => key.includes('+') || /^F\d/.test(key)
  const onScreen = (screen: KeyPlace) => places.filter(place => around(place).includes(screen))
  expect(screens.flatMap(screen => ambiguous([...onScreen(screen), 'app'], isCommand))).toEqual([])
})

test('Tab is the browser’s everywhere but at a phrase in a note, and Escape closes, goes back or hides', () => {
  const using = (wanted: RegExp) =>
    keyRows.filter(({ place, keys }) => place !== 'page' && keys.some(key => wanted.test(key))).map(({ row }) => row)
  expect([using(/Tab$/), [...new Set(using(/^Esc/))]]).toEqual([['take'], ['window.hide', 'close', 'comeBack']])
})

test('Every row is heard: an action of the app or of the session room, or a handler of its place', () => {
  const all = sources.map(({ code }) => code).join('\n')
  const ids: readonly string[] = appActions.map(({ id }) => id)
  const unheard = keyRows.filter(({ place, row, name }) => {
    if (place === 'page') return false
    if (place === 'app') return !ids.includes(row)
    if (['session', 'signing', 'handOver'].includes(place)) return !all.includes(`'${name}'`)
    // The handlers of the other places are typed by the table: a place has one for each of its rows or none compiles.
    return (
      place !== 'jotLine' &&
      place !== 'roomWindow' &&
      !new RegExp(`(keysIn|takeKey|heardIn|rowOf)\\('${place}'`).test(all)
    )
  })
  expect(unheard.map(({ name }) => name)).toEqual([])
})

test('No key is handled beside the table: whatever listens to keys reads them from there', () => {
  // What hears any key at all, as a sign that somebody is there, or looks at Caps Lock.
  const ANY_KEY = ['use-place-on-page.ts', 'use-cursor.ts', 'SecretField.tsx']
  const listens = sources.filter(({ code }) => /onKey(Down|Up)(Capture)?=(?!\{keys\.)|'key(down|up)'/.test(code))
  const besides = listens.filter(
    ({ file, code }) =>
      file !== 'renderer/ui/keys.ts' &&
      !ANY_KEY.some(name => file.endsWith(name)) &&
      !/from '[^']*(\/keys|choose-by-key)\.ts'/.test(code),
  )
  expect(besides.map(({ file }) => file)).toEqual([])
  const names =
    /'(Arrow(Up|Down|Left|Right)|Enter|Escape|Backspace|Page(Up|Down)|Tab)'|\bkey (=|!)== '(.|[A-Z]\w+)'|\b(event|press)\.key (=|!)==|\(event\.key\)/
  const compares = sources.filter(({ file, code }) => names.test(code) && !file.endsWith('ui/spoken-keys.ts'))
  expect(compares.map(({ file }) => file)).toEqual([])
  const drawn = sources.filter(
    ({ code }) => /shortcut="|<Kbd>[^{<]|\bCtrl\b/.test(code) && /renderer\/(?!ui\/)/.test(code),
  )
  expect(drawn.map(({ file }) => file)).toEqual([])
})

test('A named key counts before any letter, and a key of another place is not heard', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  expect([
    rowOf('roster', { ...press, key: '3' }, false),
    rowOf('roster', { ...press, key: 'é' }, false),
    rowOf('roster', { ...press, key: 'Delete' }, false),
    rowOf('roster', { ...press, key: 'o', ctrlKey: true }, false),
    rowOf('roster', { ...press, key: 'o', metaKey: true }, true),
    rowOf('roster', { ...press, key: '9' }, false),
    rowOf('round', { ...press, key: 't' }, false),
    rowOf('round', { ...press, key: 'Enter', shiftKey: true }, false),
  ]).toEqual([
    { row: 'mark', nth: 2 },
    { row: 'find', nth: 0 },
    { row: 'clear', nth: 1 },
    { row: 'stepOut', nth: 0 },
    { row: 'stepOut', nth: 0 },
    null,
    { row: 'ten', nth: 0 },
    { row: 'previousPerson', nth: 0 },
  ])
})
