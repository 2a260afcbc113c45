import type { KeptBackup, StaffPerson } from '#shared/facilitators/person.ts'
import { AddPerson } from './AddPerson.tsx'
import { EditPerson } from './EditPerson.tsx'
import { GivenPassphrase, type Given } from './GivenPassphrase.tsx'
import { NameDialog } from './NameDialog.tsx'
import { RemovePerson } from './RemovePerson.tsx'
import { ResetPassphrase } from './ResetPassphrase.tsx'

/** What was asked for on the screen of people. */
export type Asked =
  | { readonly what: 'add'; readonly person: StaffPerson | null }
  | { readonly what: 'edit' | 'reset' | 'remove'; readonly person: StaffPerson }
  | { readonly what: 'name' }
  | { readonly what: 'given'; readonly given: Given }

interface PeopleDialogsProps {
  readonly asked: Asked
  readonly ask: (asked: Asked | null) => void
  readonly onRemoved: (name: string, backups: readonly KeptBackup[]) => void
}

/** The dialog for what was asked; a passphrase for one use is shown after it. */
export function PeopleDialogs({ asked, ask, onRemoved }: PeopleDialogsProps) {
  const close = () => ask(null)
  const show = (given: Given) => ask({ what: 'given', given })
  switch (asked.what) {
    case 'add':
      return <AddPerson member={asked.person} onClose={close} onAdded={show} />
    case 'name':
      return <NameDialog onClose={close} />
    case 'given':
      return <GivenPassphrase {...asked.given} onClose={close} />
    case 'edit':
      return <EditPerson person={asked.person} onClose={close} />
    case 'reset':
      return <ResetPassphrase person={asked.person} onClose={close} onReset={show} />
    case 'remove':
      return (
        <RemovePerson
          person={asked.person}
          onClose={close}
          onRemoved={backups => {
            onRemoved(asked.person.name, backups)
            close()
          }}
        />
      )
  }
}
