import { useState } from 'react'
import type { GroupId } from '#shared/groups/group.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Accounting } from './Accounting.tsx'
import { DisclosureDialog } from './DisclosureDialog.tsx'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

/** A group's own record, which goes apart from any client's [EX75]. */
export function GroupOut({ groupId }: { readonly groupId: GroupId }) {
  const t = useOutWords()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const { data: disclosures, error } = useCall('exchange.groupDisclosures', { groupId })
  const close = () => setOpen(false)
  const done = (sentence: string) => {
    close()
    setSaid(sentence)
  }
  return (
    <Card as="section" title={t('outside')} label={t('outside')}>
      <div className={styles['stack']}>
        <p className={styles['small']}>{t('groupHelp')}</p>
        {error !== null && <Banner tone="error">{error.message}</Banner>}
        {said !== null && <Banner tone="success">{said}</Banner>}
        {disclosures !== undefined && <Accounting disclosures={disclosures} />}
        <div className={styles['out']}>
          <Button onPress={() => setOpen(true)}>{t('disclose')}</Button>
        </div>
        {isOpen && <DisclosureDialog about={{ of: 'group', groupId }} onClose={close} onDone={done} />}
      </div>
    </Card>
  )
}
