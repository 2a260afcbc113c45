/** What the vault asks of the process that checks and writes backups; the shell passes it on unread. */
export type ToWorker =
  | { readonly say: 'watch'; readonly file: string; readonly total: number }
  | { readonly say: 'do'; readonly id: number; readonly task: WorkerTask; readonly input: unknown }

export type WorkerTask = 'copy' | 'check' | 'pack' | 'seal' | 'name' | 'put' | 'reread' | 'unpack'

/** What that process says. `progress` is for the shell, everything else for the vault. */
export type FromWorker =
  /** Its public key, base64url: the key of a copy comes sealed to it. */
  | { readonly say: 'ready'; readonly publicKey: string }
  | { readonly say: 'progress'; readonly part: WorkPart; readonly done: number; readonly total: number }
  | { readonly say: 'done'; readonly id: number; readonly value: unknown }
  | { readonly say: 'fault'; readonly id: number; readonly fault: WorkFault }

export type WorkPart = 'copying' | 'checking' | 'writing' | 'sending'

/** A VaultFault as it crosses processes. */
export type WorkFault = { readonly code: string; readonly file: string | null }
