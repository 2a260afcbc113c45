// Every key that Circlebook listens to, in one table: handlers, buttons, the menu and the list of `?` are made from it.

/**
 * The keys by place, and in a place by what they do. A place is a screen, a dialog or a part of one, and is where the focus
 * stands. `CmdOrCtrl` is Command on a Mac; `Letter` stands for any letter; of several keys the position counts for the one
 * who handles them. Rows of the same name mean the same wherever they stand.
 */
export const keyTable = {
  // What the browser does by itself with whatever has the focus: here to be read, and so that nobody takes Tab.
  page: {
    next: ['Tab'],
    previous: ['Shift+Tab'],
    press: ['Enter', ' '],
    within: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    close: ['Escape'],
  },
  app: {
    'window.hide': ['Esc Esc'],
    'vault.lock': ['CmdOrCtrl+L'],
    'find.open': ['CmdOrCtrl+K'],
    'go.today': ['CmdOrCtrl+1'],
    'go.groups': ['CmdOrCtrl+2'],
    'go.clients': ['CmdOrCtrl+3'],
    'go.curriculum': ['CmdOrCtrl+4'],
    'go.notes': ['CmdOrCtrl+5'],
    'go.settings': ['CmdOrCtrl+,'],
    'safety.open': ['F1'],
    'shortcuts.open': ['?'],
    // A presenter's remote sends the page keys and a full stop; B finds names on the roster, and is heard in the room's own window only [RM6].
    'room.next': ['PageDown'],
    'room.back': ['PageUp'],
    'room.blank': ['.'],
  },
  signing: {
    nextNote: ['CmdOrCtrl+ArrowDown'],
    previousNote: ['CmdOrCtrl+ArrowUp'],
    sign: ['CmdOrCtrl+Enter'],
  },
  handOver: { copyNext: ['CmdOrCtrl+Shift+C'], markEntered: ['CmdOrCtrl+Enter'] },
  today: { begin: ['Enter'] },
  session: {
    'plan.next': ['CmdOrCtrl+ArrowRight'],
    'plan.takeBack': ['CmdOrCtrl+ArrowLeft'],
    'plan.break': ['CmdOrCtrl+B'],
    allPresent: ['CmdOrCtrl+E'],
    walkIn: ['CmdOrCtrl+G'],
    finish: ['CmdOrCtrl+D'],
    roster: ['Alt+0'],
    jot: ['CmdOrCtrl+J'],
    initials: ['CmdOrCtrl+I'],
    undo: ['CmdOrCtrl+Z'],
    'tab.guide': ['Alt+1'],
    'tab.check-in': ['Alt+2'],
    'tab.notes': ['Alt+3'],
    'tab.screen': ['Alt+4'],
  },
  roster: {
    mark: ['1', '2', '3', '4', '5'],
    clear: ['0', 'Delete'],
    stepOut: ['CmdOrCtrl+O'],
    about: ['Alt+Enter'],
    find: ['Letter'],
    move: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    ends: ['Home', 'End'],
    corners: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'],
  },
  round: {
    answer: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ten: ['T'],
    pass: ['P'],
    clear: ['Backspace', 'Delete'],
    nextPerson: ['Enter'],
    previousPerson: ['Shift+Enter'],
    move: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    ends: ['Home', 'End'],
  },
  roundLine: { nextPerson: ['Enter'], previousPerson: ['Shift+Enter'], toQuestions: ['ArrowUp'] },
  list: { move: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], ends: ['Home', 'End'] },
  seats: { unseat: ['Backspace'], close: ['Escape'] },
  notes: {
    nextNote: ['CmdOrCtrl+ArrowDown'],
    previousNote: ['CmdOrCtrl+ArrowUp'],
    undoNote: ['Alt+Z'],
    redoNote: ['Alt+Shift+Z'],
    takeJot: ['Alt+J'],
    toChecks: ['Alt+C'],
  },
  // A word that begins with a period in a note; and what a phrase left open. Without either, Tab goes on as ever.
  phrases: { take: ['Tab', 'Enter'], choose: ['ArrowDown', 'ArrowUp'], close: ['Escape'] },
  done: { move: ['ArrowDown', 'ArrowUp'], ends: ['Home', 'End'] },
  grid: {
    move: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    leap: ['CmdOrCtrl+ArrowUp', 'CmdOrCtrl+ArrowDown'],
    ends: ['Home', 'End'],
    corners: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'],
  },
  coverage: { open: ['Enter', ' '] },
  closing: { mark: ['1', '4', '5'] },
  clients: { move: ['ArrowDown', 'ArrowUp'] },
  allBut: { absent: ['Enter'], excused: ['CmdOrCtrl+Enter'] },
  jotLine: { keep: ['Enter'] },
  safety: { section: ['1', '2', '3', '4', '5'] },
  find: { move: ['ArrowDown', 'ArrowUp'], open: ['Enter'] },
  chooser: {
    choose: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    find: ['Letter'],
    move: ['ArrowDown', 'ArrowUp'],
    ends: ['Home', 'End'],
  },
  passphrase: { close: ['Escape'] },
  cover: { comeBack: ['Enter', 'Escape'] },
  // A window of its own, where nothing is typed: the remote sends these [RM6].
  roomWindow: {
    'room.next': ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'],
    'room.back': ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'],
    'room.blank': ['B', '.'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

type Table = typeof keyTable
/** Where keys are heard. */
export type KeyPlace = keyof Table
/** What the keys of a place do there. */
export type KeyRow<P extends KeyPlace> = keyof Table[P] & string
/** One row of the table, as in `roster.mark`. */
export type KeyName = { [P in KeyPlace]: `${P}.${KeyRow<P>}` }[KeyPlace]

/** Which place a place stands in: with the focus in it, the keys of those around it are heard too. */
export const keysAround = {
  page: null,
  app: null,
  signing: 'app',
  handOver: 'app',
  today: 'app',
  session: 'app',
  roster: 'session',
  round: 'session',
  roundLine: 'session',
  list: 'session',
  seats: 'list',
  notes: 'session',
  phrases: 'notes',
  done: 'notes',
  grid: 'app',
  coverage: 'grid',
  closing: 'grid',
  clients: 'app',
  allBut: 'app',
  jotLine: 'app',
  safety: 'app',
  find: 'app',
  chooser: 'app',
  passphrase: 'app',
  // Behind the cover nothing is heard but its own keys and Safety.
  cover: null,
  roomWindow: null,
} as const satisfies Readonly<Record<KeyPlace, KeyPlace | null>>

/** The rows of the table with their names and keys, in its order. */
export const keyRows: readonly {
  readonly name: KeyName
  readonly place: KeyPlace
  readonly row: string
  readonly keys: readonly string[]
}[] = Object.entries<Readonly<Record<string, readonly string[]>>>(keyTable).flatMap(([place, rows]) =>
  Object.entries(rows).map(([row, keys]) => ({
    name: `${place}.${row}` as KeyName, // made of the table's own words
    place: place as KeyPlace, // a word of the table
    row,
    keys,
  })),
)

const byName = new Map(keyRows.map(({ name, keys }) => [name, keys]))

/** The keys of a row, the one that stands on its button first. */
export const keysNamed = (name: KeyName): readonly string[] => byName.get(name) ?? []

/** The key of one of the app's actions, or null for one that has none. */
export const keyOfAction = (id: string): string | null =>
  keyRows.find(({ place, row }) => place === 'app' && row === id)?.keys[0] ?? null
