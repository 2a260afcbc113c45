import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { Button, type ButtonProps } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import list from './OptionList.module.css'
import styles from './Menu.module.css'

export type MenuAction = {
  id: string
  label: string
  detail?: string | undefined
  shortcut?: string | undefined
  isDisabled?: boolean | undefined
  isDangerous?: boolean | undefined
}

export type MenuProps = {
  label?: ReactNode
  ariaLabel?: string | undefined
  variant?: ButtonProps['variant']
  icon?: IconName | undefined
  items: readonly MenuAction[]
  onAction: (id: string) => void
}

/** A button that opens a list of things to do. Without `label` it is an icon and needs `ariaLabel`. */
export function Menu({ label, ariaLabel, variant = 'quiet', icon, items, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <Button variant={variant} icon={icon} aria-label={ariaLabel}>
        {label}
      </Button>
      <Popover className={list.popover ?? ''}>
        <AriaMenu className={list.list ?? ''} items={items} onAction={key => onAction(String(key))}>
          {({ id, label: words, detail, shortcut, isDisabled = false, isDangerous = false }) => (
            <MenuItem
              id={id}
              textValue={words}
              isDisabled={isDisabled}
              className={`${list.option} ${styles.item} ${isDangerous ? styles.danger : ''}`}
            >
              <span className={list.words}>
                <Text slot="label" dir="auto">
                  {words}
                </Text>
                {detail !== undefined && (
                  <Text slot="description" className={list.detail} dir="auto">
                    {detail}
                  </Text>
                )}
              </span>
              {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
