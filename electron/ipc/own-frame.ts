import type { IpcMainInvokeEvent, WebContents } from 'electron'

/** What a message says of where it came from. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** Whether a message comes from the main frame of this window's page, and that page from this origin. */
export function isOwnFrame(
  { sender, senderFrame }: Sender,
  page: Pick<WebContents, 'mainFrame'>,
  origin: string,
): boolean {
  if (senderFrame === null || sender !== page) return false
  return senderFrame === page.mainFrame && senderFrame.url.startsWith(`${origin}/`)
}
