/** Puts the focus on the roster, where it stood last. */
export const focusRoster = (): void =>
  document.querySelector<HTMLElement>('[role="grid"] button[tabindex="0"]')?.focus()
