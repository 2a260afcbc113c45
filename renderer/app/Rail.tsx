import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { hasOneOf } from '#shared/facilitators/role-sets.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { useWords } from './app.words.ts'
import { LinkTo } from './LinkTo.tsx'
import { usePerson } from './person.ts'
import { railScreens } from './screens.ts'

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

/** The brand and the way to every screen of one's roles, Settings at the foot. */
export function Rail() {
  const t = useWords()
  const held = usePerson()?.roles ?? []
  const isRoom = useLocation({ select: location => location.pathname.startsWith('/sessions/') })
  return (
    <>
      <div className="brand">
        <Icon name="logo" size={1.625} />
        <span>{t('brand')}</span>
      </div>
      {railScreens
        .filter(({ roles }) => hasOneOf(held, roles))
        .map(({ screen }) => (
          <RailLink
            key={screen}
            path={`/${screen}`}
            icon={screen}
            isCurrent={screen === 'today' && isRoom}
            isLast={screen === 'settings'}
          >
            {t(screen)}
          </RailLink>
        ))}
    </>
  )
}
