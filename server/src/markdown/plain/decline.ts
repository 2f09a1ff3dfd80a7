/** Thrown where text is not provably plain: remark reads it then. No `Error`, which would cost a stack trace. */
export interface Declined {
  readonly declined: string;
}

export function decline(why: string): never {
  throw { declined: why } satisfies Declined;
}

export function isDeclined(thrown: unknown): thrown is Declined {
  return typeof thrown === 'object' && thrown !== null && 'declined' in thrown;
}

/** Thrown where something is open at the end of the region: it swallows what follows. */
export const OPEN = { open: true } as const;
