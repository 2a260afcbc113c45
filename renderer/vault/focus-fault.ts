/** After a refused form is drawn: puts the focus on the first field that is wrong. */
export function focusFirstFault(): void {
  setTimeout(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus())
}
