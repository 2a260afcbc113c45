import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import { Icon } from './Icon.tsx'
import styles from './OptionList.module.css'

export type Option<Id extends string = string> = { id: Id; label: string; detail?: string | undefined }

/** The options of a select or combo field, inside its popover. */
export function OptionList({ options, empty }: { options: readonly Option[]; empty?: ReactNode }) {
  return (
    <ListBox
      className={styles.list ?? ''}
      items={options}
      renderEmptyState={() => <div className={styles.empty}>{empty}</div>}
    >
      {({ id, label, detail }) => (
        <ListBoxItem id={id} textValue={label} className={styles.option ?? ''}>
          <span className={styles.tick}>
            <Icon name="check" size={1} />
          </span>
          <span className={styles.words}>
            <Text slot="label" dir="auto">
              {label}
            </Text>
            {detail !== undefined && (
              <Text slot="description" className={styles.detail} dir="auto">
                {detail}
              </Text>
            )}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}
