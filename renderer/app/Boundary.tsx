import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { words } from './app.words.ts'
import { flushDrafts } from './autosave.ts'
import styles from './desk.module.css'

interface BoundaryState {
  readonly isBroken: boolean
}

/** The last net under everything: a page that threw says so and can be shown again; the vault is not touched by it. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override readonly state: BoundaryState = { isBroken: false }

  static getDerivedStateFromError(): BoundaryState {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    void flushDrafts()
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <main className={styles['broken']}>
        <h1>{words('broken')}</h1>
        <p>{words('brokenWhy')}</p>
        <div className={styles['row']}>
          <Button variant="primary" onPress={() => void flushDrafts().finally(() => location.reload())} autoFocus>
            {words('showAgain')}
          </Button>
        </div>
      </main>
    )
  }
}
