import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { useWords } from './settings.words.ts'

/** Whether the clinic's people may set a session PIN; an administrator says so. */
export function PinPolicy() {
  const t = useWords()
  const status = useVaultStatus()
  const { data } = useCall('settings.policies')
  const { mutate, error } = useCommand('settings.savePolicies')
  if (data === undefined) return null
  const mayChange = status.state === 'open' && status.person.roles.includes('administrator')
  return (
    <>
      <SwitchField
        isSelected={data.allowsSessionPin}
        onChange={allowsSessionPin => mutate({ ...data, allowsSessionPin })}
        isDisabled={!mayChange}
        description={mayChange ? t('pinHow') : t('onlyAdministrator')}
      >
        {t('pinAllowed')}
      </SwitchField>
      <ErrorText>{error?.message}</ErrorText>
    </>
  )
}
