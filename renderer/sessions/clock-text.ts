const twoDigits = (value: number) => String(value).padStart(2, '0')

/** What is left as `12:40`, and time past the end as `+0:25`; a started second counts as left. */
export function clockText(leftMs: number): string {
  const isOver = leftMs <= 0
  const seconds = isOver ? Math.floor(-leftMs / 1_000) : Math.ceil(leftMs / 1_000)
  return `${isOver ? '+' : ''}${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`
}
