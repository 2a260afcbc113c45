import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { addressOf, setNavigator } from './go-to.ts'
import { followPlace, returnToPlace } from './place.ts'
import { makeDeskRouter } from './router.tsx'
import { queryClient } from './use-call.ts'
import { askVaultStatus, useVaultStatus } from './vault-state.ts'

const GONE = new Set(['locked', 'veiled'])

/** The desk with its records: unmounted whole, and its answers forgotten, when the veil falls. */
export function OpenDesk() {
  const router = useRouterAtPlace()
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
  if (router === null) return null
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}

// The router reads the address once, so the place to begin at is found before there is one.
function useRouterAtPlace() {
  const status = useVaultStatus()
  const personId = status.state === 'open' ? status.person.id : null
  const [router, setRouter] = useState<ReturnType<typeof makeDeskRouter> | null>(null)
  useEffect(() => {
    let isGone = false
    if (personId === null) return
    void returnToPlace(personId).then(() => {
      if (!isGone) setRouter(makeDeskRouter())
    })
    return () => {
      isGone = true
    }
  }, [personId])
  useEffect(() => {
    if (router === null) return
    const stops = [setNavigator(path => void router.navigate(addressOf(path))), followPlace(router)]
    return () => stops.forEach(stop => stop())
  }, [router])
  return router
}
