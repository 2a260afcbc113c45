const MB = 1_000_000

/** Bytes as whole megabytes, never less than one. */
export const sizeInMb = (bytes: number): string => Math.max(1, Math.round(bytes / MB)).toLocaleString('en-US')
