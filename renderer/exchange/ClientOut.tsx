import { useState } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import { displayName } from '#shared/clients/client.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Accounting } from './Accounting.tsx'
import { AttendanceOut } from './AttendanceOut.tsx'
import { DisclosureDialog } from './DisclosureDialog.tsx'
import { PrintButton } from './PrintButton.tsx'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

/** What was disclosed about a client; the way to disclose, and to print the list and the attendance. */
export function ClientOut({ clientId }: { readonly clientId: ClientId }) {
  const t = useOutWords()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const { data: disclosures, error } = useCall('exchange.disclosures', { clientId })
  const { data: record } = useCall('clients.get', { clientId, today })
  const close = () => setOpen(false)
  const open = () => {
    setSaid(null)
    setOpen(true)
  }
  const done = (sentence: string) => {
    close()
    setSaid(sentence)
  }
  const name = record?.client === undefined ? '' : displayName(record.client)
  return (
    <Card as="section" title={t('outside')} label={t('outside')}>
      <div className={styles['stack']}>
        <p className={styles['small']}>{t('outsideHelp')}</p>
        {error !== null && <Banner tone="error">{error.message}</Banner>}
        {said !== null && <Banner tone="success">{said}</Banner>}
        {disclosures !== undefined && <Accounting disclosures={disclosures} />}
        <div className={styles['out']}>
          <Button onPress={open}>{t('disclose')}</Button>
          {disclosures !== undefined && disclosures.length > 0 && (
            <PrintButton
              label={t('printAccounting')}
              what={{ what: 'accounting', clientId }}
              title={t('titleAccounting')}
              under={name}
            >
              <Accounting disclosures={disclosures} />
            </PrintButton>
          )}
        </div>
        <AttendanceOut clientId={clientId} name={name} />
        {isOpen && <DisclosureDialog about={{ of: 'client', clientId }} onClose={close} onDone={done} />}
      </div>
    </Card>
  )
}
