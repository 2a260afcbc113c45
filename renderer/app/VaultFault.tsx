import { useState } from 'react'
import type { Ways } from '#shared/damage/damage.ts'
import { FaultScreen } from '#renderer/vault/FaultScreen.tsx'
import { FaultWays } from '#renderer/vault/FaultWays.tsx'
import { ReadDamaged } from '#renderer/vault/ReadDamaged.tsx'

interface VaultFaultProps {
  readonly code: string
  readonly message: string
  readonly folder: string
  /** Opens the way back from a backup; left out while there is none. */
  readonly onRestore?: () => void
}

/** Damaged files: what is wrong, and the ways on from there. */
export function VaultFault({ code, message, folder, onRestore }: VaultFaultProps) {
  const [reading, setReading] = useState<Ways['reading']>(null)
  if (reading !== null) return <ReadDamaged ways={reading} onBack={() => setReading(null)} />
  return (
    <FaultScreen message={message} folder={folder}>
      <FaultWays code={code} onRead={setReading} onRestore={onRestore ?? null} />
    </FaultScreen>
  )
}
