import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// What the system shows of a program outside its window: titles, notifications, recent documents, offered file names.

const sources = ['electron', 'renderer', 'shared'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|tsx|html)$/.test(name))
    .map(name => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
)

const linesWith = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${file}: ${line.trim()}`),
  )

test('[VA47] Nothing is put into notifications, recent documents, jump lists, badges, tray or dock', () => {
  expect(sources.length).toBeGreaterThan(200)
  const shown =
    /\b(addRecentDocument|setJumpList|setUserTasks|setBadgeCount|setBadge|setOverlayIcon|setThumbnailToolTip|setRepresentedFilename|new Notification|new Tray|updateCurrentActivity|setUserActivity)\b/
  expect(linesWith(shown)).toEqual([])
})

test('[VA47] A window’s title is constant, and no page changes it', () => {
  expect(linesWith(/document\.title|setTitle\(|<title/).sort()).toEqual([
    'renderer/index.html: <title>Circlebook</title>',
    'renderer/room.html: <title>Circlebook – room’s screen</title>',
    'renderer/sheet.html: <title>Circlebook</title>',
    // A hidden window, whose title becomes the PDF's: the curriculum's words, which no record enters.
    'renderer/sheets/page/show-sheet.tsx: document.title = sheetTitle(sheet)',
  ])
  expect(linesWith(/^\s*title: 'Circlebook',$/)).toContain("electron/window/open-window.ts: title: 'Circlebook',")
})

test('[VA47] A file name offered for saving is a constant, with today’s date at most, or the title of a topic or module', () => {
  const offered = linesWith(/defaultPath/)
  expect(offered.length).toBeGreaterThan(0)
  expect(offered.filter(line => !/defaultPath: ('[a-z.-]+'|`[a-z-]+\$\{today\}\.[a-z]+`),?$/.test(line))).toEqual([
    'electron/sheets/sheets.actions.ts: defaultPath: sheetFileName(sheet.kind, titleOf(sheet)),',
  ])
})

test('[VA46] The app copies by the page’s own copy event, or field by field to the health record: both are heard and cleared', () => {
  expect(linesWith(/navigator\.clipboard|clipboard\.write|execCommand\('(?!copy'\)|insertText')/)).toEqual([
    // The hand-over tells the guard in the next line.
    'electron/exchange/exchange.actions.ts: await clipboard.writeText(text)',
  ])
})
