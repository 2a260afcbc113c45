/** After a refused form is drawn: puts the focus on the first field that is wrong. */
export function focusFirstFault(): void {
  setTimeout(() => {
    const form: ParentNode = document.querySelector('[role="dialog"]') ?? document
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
