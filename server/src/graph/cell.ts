import type { Input, Query } from './database';

/** `check`: a source of a source changed, so the value may still be right; `dirty`: a source changed. */
export type State = 'clean' | 'check' | 'dirty' | 'computing';

export interface Cell {
  readonly of: Query<string, unknown> | Input<string, unknown>;
  readonly key: string;
  value: unknown;
  state: State;
  /** Each once. */
  sources: readonly Cell[];
  readers: Readers;
  /** The computation that asked for it last: who asks again and again is noted once. */
  notedIn: number;
  /** Somebody asked for it who is no query, and may ask again. */
  isAsked: boolean;
  /** The round of `forget` that found it stale; 0 for none. */
  staleSince: number;
}

/** Most answers have one reader or two, some have every document: a set for each, or a list with room to grow, would be most of the memory. */
type Readers = readonly Cell[] | Set<Cell>;

export const none: readonly Cell[] = [];
const few = 16;

export function addReader(source: Cell, reader: Cell): void {
  const { readers } = source;
  if (readers instanceof Set) readers.add(reader);
  else if (readers.length === 0) source.readers = [reader];
  else source.readers = readers.length < few ? joined(readers, reader) : new Set(readers).add(reader);
}

/** A list that is no longer than it need be; `concat` is no function of V8's own language, and takes several times as long. */
function joined(readers: readonly Cell[], reader: Cell): readonly Cell[] {
  const all = new Array<Cell>(readers.length + 1);
  for (let at = 0; at < readers.length; at++) all[at] = readers[at]!;
  all[readers.length] = reader;
  return all;
}

export function removeReader(source: Cell, reader: Cell): void {
  const { readers } = source;
  if (readers instanceof Set) readers.delete(reader);
  else source.readers = readers.length > 1 ? readers.filter((other) => other !== reader) : none;
}

export const isRead = ({ readers }: Cell): boolean =>
  readers instanceof Set ? readers.size > 0 : readers.length > 0;
