/** Runs in the page: a sentence for the page, and for each part of it, that is wider than its place; empty when all fits. */
export function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []
  const parts = [...document.querySelectorAll<HTMLElement>('main, [role=dialog], main *')].filter(part => {
    const { overflowX } = getComputedStyle(part)
    // One pixel is rounding; what is 1 px wide is there for screen readers only.
    const isWider = part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1
    return isWider && overflowX !== 'visible' && !part.matches('input, textarea')
  })
  const nameOf = (part: HTMLElement) => `${part.localName}.${part.className.split(' ')[0]}`
  const words = parts.map(part => `${nameOf(part)} is ${part.scrollWidth - part.clientWidth} px too wide`)
  return [...page, ...words]
}
