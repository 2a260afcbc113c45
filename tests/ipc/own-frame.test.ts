import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { isOwnFrame } from '#electron/ipc/own-frame.ts'

const ORIGIN = 'app://bundle'
const frame = (url: string) => ({ url }) as WebContents['mainFrame'] // of a frame only its address and identity are looked at
const windowOf = (mainFrame: WebContents['mainFrame']) => ({ mainFrame }) as WebContents // and of a page its main frame
const asks = (sender: WebContents, senderFrame: IpcMainInvokeEvent['senderFrame'], page = sender) =>
  isOwnFrame({ sender, senderFrame }, page, ORIGIN)

const main = frame(`${ORIGIN}/index.html`)

test('the main frame of the own page may ask', () => {
  expect(asks(windowOf(main), main)).toBe(true)
})

test.each([
  ['a frame inside the page', asks(windowOf(main), frame(`${ORIGIN}/index.html`))],
  ['a frame that is gone', asks(windowOf(main), null)],
  ['another window', asks(windowOf(main), main, windowOf(main))],
])('%s may not ask', (_who, answer) => {
  expect(answer).toBe(false)
})

test.each([
  'https://example.com/',
  'app://bundle.example.com/index.html',
  'app://other/index.html',
  'about:blank',
  'file:///x',
])('a page that went to %s may not ask', url => {
  const elsewhere = frame(url)
  expect(asks(windowOf(elsewhere), elsewhere)).toBe(false)
})
