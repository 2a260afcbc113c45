import { useState } from 'react'
import { NewStaffMember } from '#shared/facilitators/staff-member.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { isGoodName, NameFields } from './NameFields.tsx'
import { peopleChanged } from './use-people.ts'

/** Somebody who can be named on sessions and cannot unlock. */
export function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  const { mutateAsync, isPending, error } = useCommand('facilitators.add')
  const [typed, setTyped] = useState({ name: '', credentials: '' })
  const [isChecked, setChecked] = useState(false)
  const submit = async () => {
    setChecked(true)
    if (isPending || !isGoodName(typed)) return
    await mutateAsync(NewStaffMember.parse(typed))
    await peopleChanged()
    onClose()
  }
  return (
    <Dialog title={t('addNamed')} size="small" onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit().catch(() => undefined) // said below the form
        }}
      >
        <NameFields value={typed} onChange={setTyped} isChecked={isChecked} />
        <ErrorText>{error?.message}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('adding')}>
            {t('addNow')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
