import { CodeForm as OwnCodeForm } from '#renderer/vault/CodeForm.tsx'
import { PeopleChooser as OwnPeopleChooser } from '#renderer/vault/PeopleChooser.tsx'
import { SecretForm as OwnSecretForm } from '#renderer/vault/SecretForm.tsx'

// How a secret is typed, for screens of other features that open something with one.

/** The passphrase with its one button. */
export const SecretForm = OwnSecretForm
/** The recovery code. */
export const CodeForm = OwnCodeForm
/** Who it is, of several. */
export const PeopleChooser = OwnPeopleChooser
