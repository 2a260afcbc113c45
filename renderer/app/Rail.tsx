import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { useWords } from './app.words.ts'
import { LinkTo } from './LinkTo.tsx'

const screens = ['today', 'groups', 'clients', 'curriculum'] as const satisfies readonly IconName[]

const RailLink = ({ path, icon, children, isLast = false, isCurrent = false }: RailLinkProps) => (
  <LinkTo path={path} className={isLast ? 'end' : undefined} aria-current={isCurrent ? 'page' : undefined}>
    <Icon name={icon} />
    <span>{children}</span>
  </LinkTo>
)

interface RailLinkProps {
  readonly path: string
  readonly icon: IconName
  readonly children: ReactNode
  readonly isLast?: boolean
  /** Shown for a screen that has no link of its own. */
  readonly isCurrent?: boolean
}

/** The brand and the way to every screen, Settings at the foot. */
export function Rail() {
  const t = useWords()
  const isRoom = useLocation({ select: location => location.pathname.startsWith('/sessions/') })
  return (
    <>
      <div className="brand">
        <Icon name="logo" size={1.625} />
        <span>{t('brand')}</span>
      </div>
      {screens.map(screen => (
        <RailLink key={screen} path={`/${screen}`} icon={screen} isCurrent={screen === 'today' && isRoom}>
          {t(screen)}
        </RailLink>
      ))}
      <RailLink path="/settings" icon="settings" isLast>
        {t('settings')}
      </RailLink>
    </>
  )
}
