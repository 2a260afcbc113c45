/** Circlebook's mark: a circle of chairs around one point. */
export const Mark = ({ size = 26 }: { readonly size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} fill="none" stroke="var(--accent)" strokeWidth="3" aria-hidden="true">
    <circle cx="16" cy="16" r="12" strokeDasharray="5.4 4" />
    <circle cx="16" cy="16" r="3" fill="var(--accent)" stroke="none" />
  </svg>
)
