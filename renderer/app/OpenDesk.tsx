import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { addressOf, setNavigator } from './go-to.ts'
import { makeDeskRouter } from './router.tsx'
import { queryClient } from './use-call.ts'
import { askVaultStatus } from './vault-state.ts'

const GONE = new Set(['locked', 'veiled'])

/** The desk with its records: unmounted whole, and its answers forgotten, when the veil falls. */
export function OpenDesk() {
  const [router] = useState(makeDeskRouter)
  useEffect(() => setNavigator(path => void router.navigate(addressOf(path))), [router])
  useEffect(() => {
    // An answer of "locked" means that the vault went away under us: ask where it stands.
    const stop = queryClient.getQueryCache().subscribe(event => {
      const error: unknown = event.type === 'updated' && event.action.type === 'error' ? event.action.error : null
      if (error instanceof Error && 'code' in error && GONE.has(String(error.code))) void askVaultStatus()
    })
    return () => {
      stop()
      queryClient.clear()
    }
  }, [])
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
