/** What the preload of a window that is only told what to show puts on `window`: nothing can be asked through it. */
export interface Told {
  /** Calls back with whatever the shell says to show, the latest at once when it came before. */
  onShow(listener: (what: unknown) => void): void
  /** Says that it is shown. It carries nothing. */
  ready(): void
}
