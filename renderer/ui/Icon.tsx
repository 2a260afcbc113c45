const PATHS = {
  today: 'M4 5h16v15H4zM4 9h16M8 3v4M16 3v4',
  groups:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 3-6 5-6s5 2 5 6M13 15c1-1 2-1 3-1 2 0 5 2 5 6',
  clients: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 4-7 8-7s8 2 8 7',
  curriculum: 'M4 4h7c1 0 1 1 1 1v15s0-1-1-1H4zM20 4h-7c-1 0-1 1-1 1v15s0-1 1-1h7z',
  notes: 'M5 3h10l4 4v14H5zM8 11h8M8 15h8M8 7h4',
  settings: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3 3M8 16l-3 3',
  safety: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM12 8v6M9 11h6',
  lock: 'M6 11h12v10H6zM8 11V8a4 4 0 0 1 8 0v3',
  hide: 'M3 12s4-6 9-6 9 6 9 6-4 6-9 6-9-6-9-6zM4 20L20 4',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  plus: 'M12 5v14M5 12h14',
  chevron: 'M6 9l6 6 6-6',
  check: 'M5 12l5 5 9-10',
  back: 'M15 5l-7 7 7 7',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  remove: 'M6 6l12 12M18 6L6 18',
} as const

export type IconName = keyof typeof PATHS

/** A small line drawing beside its word; never a word's only bearer. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
)

/** The mark: a circle of chairs around a point. */
export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg
    viewBox="0 0 32 32"
    width={size}
    height={size}
    fill="none"
    stroke="var(--accent)"
    strokeWidth="3"
    aria-hidden="true"
  >
    <circle cx="16" cy="16" r="12" strokeDasharray="5.4 4" />
    <circle cx="16" cy="16" r="3" fill="var(--accent)" stroke="none" />
  </svg>
)
