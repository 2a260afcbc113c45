import { useState } from 'react'
import { useToday } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { ClientId } from '#shared/clients/client.ts'
import type { GroupDetail } from '#shared/groups/group.ts'
import { ChooseClient } from './ChooseClient.tsx'
import { EnrolChosen } from './EnrolChosen.tsx'
import { NewClientFields } from './NewClientFields.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

export interface ChosenClient {
  readonly id: ClientId
  readonly name: string
  /** Added a moment ago in this dialog. */
  readonly isNew: boolean
}

interface Props {
  readonly group: GroupDetail
  readonly onClose: () => void
  /** The client to begin with, when one is known. */
  readonly client?: ChosenClient
}

/** Enrols a client: an existing one, found by name, or a new one added here. */
export function EnrolClientDialog({ group, onClose, client }: Props) {
  const t = useWords()
  const today = useToday()
  const [chosen, setChosen] = useState<ChosenClient | null>(client ?? null)
  const [isAdding, setAdding] = useState(false)
  const title = chosen === null ? t('enrolTitle', { group: group.name }) : t('waitingTitle', { name: chosen.name })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className={styles.dialog}>
        {chosen !== null ? (
          <EnrolChosen
            group={group}
            client={chosen}
            today={today}
            onClose={onClose}
            {...(client === undefined && !chosen.isNew ? { onBack: () => setChosen(null) } : {})}
          />
        ) : isAdding ? (
          <NewClientFields groupId={group.id} today={today} onAdded={setChosen} onBack={() => setAdding(false)} />
        ) : (
          <>
            <ChooseClient group={group} today={today} onChoose={setChosen} />
            <div className={styles.dialogActions}>
              <Button onPress={() => setAdding(true)}>{t('newClient')}</Button>
              <Button onPress={onClose}>{t('cancel')}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
