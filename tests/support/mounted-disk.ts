import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A real disk of its own, in memory. */
export interface MountedDisk {
  readonly folder: string
  /** Leaves no byte free; gives what makes room again. */
  fill(): () => void
  setReadOnly(isReadOnly: boolean): void
}

interface Size {
  readonly kib: number
  /** How many files and folders it takes at most. */
  readonly entries?: number
  /** Where it is mounted; a new folder when left out. */
  readonly at?: string
}

const mount = (...options: string[]) => void execFileSync('mount', options, { stdio: 'ignore' })

/** Mounts a disk until the test ends; where none may be mounted it says so on the console and gives null: the test then goes its other way. */
export function aMountedDisk({ kib, entries, at }: Size): MountedDisk | null {
  const folder = at ?? mkdtempSync(join(tmpdir(), 'circlebook-disk-'))
  mkdirSync(folder, { recursive: true })
  const inodes = entries === undefined ? '' : `,nr_inodes=${entries}`
  try {
    mount('-t', 'tmpfs', '-o', `size=${kib}k,mode=700${inodes}`, 'tmpfs', folder)
  } catch {
    console.warn('No disk may be mounted here: its refusals are injected, or the test is reported as skipped.')
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
    if (at === undefined) rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    fill() {
      const filler = join(folder, 'holiday-film')
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
      return () => rmSync(filler)
    },
    setReadOnly: isReadOnly => mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
  }
}
