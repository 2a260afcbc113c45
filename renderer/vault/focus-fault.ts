/** The fault may be drawn a few frames after the answer that told it. */
const FRAMES = 12

/** After a refused form: puts the focus on the first field that is wrong, as soon as it is drawn. */
export function focusFirstFault(frames = FRAMES): void {
  requestAnimationFrame(() => {
    const form: ParentNode = document.querySelector('[role="dialog"]') ?? document
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong !== null) wrong.focus()
    else if (frames > 0) focusFirstFault(frames - 1)
  })
}
