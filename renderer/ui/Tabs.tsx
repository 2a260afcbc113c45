import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import styles from './Tabs.module.css'

export type TabItem = { id: string; label: ReactNode; content: ReactNode }

export type TabsProps = {
  label: string
  tabs: readonly TabItem[]
  selected?: string | undefined
  onChange?: ((id: string) => void) | undefined
  isKept?: boolean | undefined
}

/** Several views of one thing. `isKept` keeps the hidden ones alive with what was typed in them. */
export function Tabs({ label, tabs, selected, onChange, isKept = false }: TabsProps) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onChange === undefined ? {} : { onSelectionChange: key => onChange(String(key)) })}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''} shouldForceMount={isKept}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
