import type { Role } from '#shared/facilitators/staff-member.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useWords } from './app.words.ts'
import { GoHome } from './GoHome.tsx'

const listed = new Intl.ListFormat('en', { type: 'conjunction' })

/** In place of a screen that is of other roles: whose it is, and the way back to one's own. */
export function NotYours({ roles }: { readonly roles: readonly Role[] }) {
  const t = useWords()
  const names = listed.format(roles.map(role => t(`plural.${role}`)))
  return (
    <Page title={t('notYours')}>
      <EmptyState title={t('notYoursWhose', { roles: names })} action={<GoHome isPrimary />}>
        {t('notYoursWhy')}
      </EmptyState>
    </Page>
  )
}
