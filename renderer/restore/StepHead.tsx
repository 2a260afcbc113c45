import { useEffect, useRef } from 'react'

/** The heading of a step: takes the focus when the step comes, so that who listens hears where they are. */
export function StepHead({ children }: { readonly children: string }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <h2 ref={head} tabIndex={-1}>
      {children}
    </h2>
  )
}
