import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { Announcement } from './use-try-secret.ts'

/** Reads an answer out as it comes: a screen reader may not speak the line under a field that has the focus already. */
export const Announced = ({ sentence, serial }: Announcement) => (
  <VisuallyHidden role="alert">{sentence === null ? null : <span key={serial}>{sentence}</span>}</VisuallyHidden>
)
