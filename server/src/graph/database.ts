/**
 * A small incremental database: inputs are set, queries are computed from inputs and other queries, and every value
 * knows what it was computed from. Setting an input marks what depends on it; asking computes only what is marked and
 * whose sources really changed. An answer that comes out equal to the last one stops the wave there.
 *
 * So there is no invalidation to write by hand anywhere, and none to forget.
 */
export interface Query<K, V> {
  readonly name: string;
  readonly compute: (database: Database, key: K) => V;
  readonly equal: (a: V, b: V) => boolean;
  /** Puts those parts of the last answer that are as they were into the new one. */
  readonly keep: ((old: V, now: V) => V) | null;
}

export interface Input<K, V> {
  readonly name: string;
  readonly initial: (key: K) => V;
  readonly equal: (a: V, b: V) => boolean;
}

export interface Database {
  get<K extends string, V>(of: Query<K, V> | Input<K, V>, key: K): V;
  set<K extends string, V>(input: Input<K, V>, key: K, value: V): void;
  /** Where the values of an input come from: each is asked for when somebody first asks for it, and after it changed. */
  supply<K extends string, V>(input: Input<K, V>, of: (key: K) => V): void;
  /** The value that is supplied for a key may be another. */
  changed<K extends string, V>(input: Input<K, V>, key: K): void;
  /** Called once for each clean answer of `query` that may have become different. */
  onStale<K extends string, V>(query: Query<K, V>, tell: (key: K) => void): void;
  /** How often each query was computed, for tests and benchmarks. */
  readonly computed: ReadonlyMap<string, number>;
  /** How many values are held, for tests. */
  size(): number;
}

const same = (a: unknown, b: unknown): boolean => a === b;

export function query<K extends string, V>(
  name: string,
  compute: (database: Database, key: K) => V,
  equal: (a: V, b: V) => boolean = same,
  keep: Query<K, V>['keep'] = null,
): Query<K, V> {
  return { name, compute, equal, keep };
}

export function input<K extends string, V>(
  name: string,
  initial: (key: K) => V,
  equal: (a: V, b: V) => boolean = same,
): Input<K, V> {
  return { name, initial, equal };
}

/** `check`: a source of a source changed, so the value may still be right; `dirty`: a source changed. */
type State = 'clean' | 'check' | 'dirty' | 'computing';

interface Cell {
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

const none: readonly Cell[] = [];
const few = 16;

export function createDatabase(): Database {
  const cells = new Map<unknown, Map<string, Cell>>();
  const listeners = new Map<unknown, ((key: string) => void)[]>();
  const computed = new Map<string, number>();
  const supplies = new Map<unknown, (key: string) => unknown>();
  const forget = forgetting(cells, (of) => supplies.has(of));
  /** What was asked for by the query that is computed now; null where none is. */
  let noted: Cell[] | null = null;
  let computation = 0;
  let computations = 0;

  function cellOf(of: Cell['of'], key: string): Cell {
    let byKey = cells.get(of);
    if (!byKey) {
      byKey = new Map();
      cells.set(of, byKey);
    }
    let cell = byKey.get(key);
    if (!cell) {
      const isInput = 'initial' in of;
      cell = {
        of,
        key,
        value: isInput ? (supplies.get(of) ?? of.initial)(key) : undefined,
        state: isInput ? 'clean' : 'dirty',
        sources: none,
        readers: none,
        notedIn: 0,
        isAsked: false,
        staleSince: 0,
      };
      byKey.set(key, cell);
    }
    return cell;
  }

  function mark(cell: Cell, state: 'check' | 'dirty'): void {
    const was = cell.state;
    if (was === 'dirty' || was === 'computing' || was === state) return;
    cell.state = state;
    if (was !== 'clean') return;
    // An explicit stack: chains of readers may be as long as a roadmap has milestones.
    const todo = [cell];
    for (let at = todo.pop(); at; at = todo.pop()) {
      for (const tell of listeners.get(at.of) ?? []) tell(at.key);
      for (const reader of at.readers) {
        if (reader.state !== 'clean') continue;
        reader.state = 'check';
        todo.push(reader);
      }
    }
  }

  function refresh(cell: Cell): void {
    if (cell.state === 'check') {
      for (const source of cell.sources) {
        refresh(source);
        if ((cell.state as State) === 'dirty') break;
      }
      if (cell.state === 'check') cell.state = 'clean';
    }
    if (cell.state === 'computing') throw new Error(`${cell.of.name}(${cell.key}) needs itself`);
    if (cell.state === 'dirty') compute(cell);
  }

  function compute(cell: Cell): void {
    const of = cell.of as Query<string, unknown>;
    const outer = { noted, computation };
    const own: Cell[] = [];
    noted = own;
    computation = ++computations;
    cell.state = 'computing';
    let value: unknown;
    try {
      value = of.compute(database, cell.key);
    } catch (error) {
      cell.state = 'dirty';
      throw error;
    } finally {
      ({ noted, computation } = outer);
      readFrom(cell, own);
    }
    computed.set(of.name, (computed.get(of.name) ?? 0) + 1);
    cell.state = 'clean';
    if (cell.value !== undefined && of.keep) value = of.keep(cell.value, value);
    if (cell.value !== undefined && of.equal(cell.value, value)) return;
    cell.value = value;
    for (const reader of cell.readers) mark(reader, 'dirty');
  }

  /** These are the sources now, instead of those before; one that was asked for in turns with others is named twice. */
  function readFrom(cell: Cell, asked: Cell[]): void {
    const now = ++computations;
    let count = 0;
    for (const source of asked) {
      if (source.notedIn === now) continue;
      source.notedIn = now;
      asked[count++] = source;
    }
    const kept = ++computations;
    for (const source of cell.sources) {
      if (source.notedIn === now) source.notedIn = kept;
      else removeReader(source, cell);
    }
    // A copy is no longer than it need be.
    cell.sources = count === 0 ? none : asked.slice(0, count);
    for (const source of cell.sources) if (source.notedIn === now) addReader(source, cell);
  }

  /** What is being computed may rest on it already. */
  function refuseInside({ name }: { readonly name: string }, key: string): void {
    if (noted) throw new Error(`${name}(${key}) was set while an answer was being computed`);
  }

  const database: Database = {
    computed,
    get(of, key) {
      const cell = cellOf(of as unknown as Cell['of'], key);
      if (cell.state !== 'clean') refresh(cell);
      if (!noted) cell.isAsked = true;
      else if (cell.notedIn !== computation) {
        cell.notedIn = computation;
        noted.push(cell);
      }
      return cell.value as never;
    },
    set(of, key, value) {
      refuseInside(of, key);
      const isNew = !cells.get(of)?.has(key);
      // Of ten thousand documents most say nothing of most things.
      if (isNew && of.equal(of.initial(key), value)) return;
      const cell = cellOf(of as unknown as Cell['of'], key);
      if (of.equal(cell.value as never, value)) return;
      cell.value = value;
      for (const reader of cell.readers) mark(reader, 'dirty');
      // What is said for the first time leaves nothing behind.
      if (!isNew) forget();
    },
    supply(of, values) {
      supplies.set(of, values as (key: string) => unknown);
    },
    changed(of, key) {
      refuseInside(of, key);
      const cell = cells.get(of)?.get(key);
      // Who asks for what no answer rests on is given the new one.
      if (cell && !isRead(cell)) cells.get(of)!.delete(key);
      else if (cell) database.set(of, key, supplies.get(of)!(key) as never);
    },
    size: () => [...cells.values()].reduce((sum, { size }) => sum + size, 0),
    onStale(of, tell) {
      const all = listeners.get(of) ?? [];
      all.push(tell as (key: string) => void);
      listeners.set(of, all);
    },
  };
  return database;
}

function addReader(source: Cell, reader: Cell): void {
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

function removeReader(source: Cell, reader: Cell): void {
  const { readers } = source;
  if (readers instanceof Set) readers.delete(reader);
  else source.readers = readers.length > 1 ? readers.filter((other) => other !== reader) : none;
}

const isRead = ({ readers }: Cell): boolean =>
  readers instanceof Set ? readers.size > 0 : readers.length > 0;

/** So many values are looked at whenever an input is set: nobody waits for it, and none is left out for ever. */
const PER_SET = 8;

/**
 * Forgets, a few at a time, what nobody would miss: answers that no other needs any more, such as those about a path that
 * was typed letter by letter, and what is as good as never set or can be had again. An answer that somebody outside asked
 * for stays while it holds, and for a round after that.
 */
function forgetting(
  all: ReadonlyMap<unknown, Map<string, Cell>>,
  isSupplied: (of: unknown) => boolean,
): () => void {
  let round = 0;
  function* everyCell(): Generator<Cell | null> {
    for (;;) {
      round++;
      yield null;
      for (const byKey of all.values()) yield* byKey.values();
    }
  }

  function isForgotten(cell: Cell): boolean {
    const { of, key, value, isAsked, state } = cell;
    if (isRead(cell)) return false;
    if ('initial' in of) return isSupplied(of) || of.equal(value, of.initial(key));
    if (!isAsked) return true;
    if (state === 'clean') cell.staleSince = 0;
    else if (cell.staleSince === 0) cell.staleSince = round;
    return cell.staleSince > 0 && round > cell.staleSince + 1;
  }

  const cells = everyCell();
  return () => {
    for (let looked = 0; looked < PER_SET; looked++) {
      const cell: Cell | null = cells.next().value;
      if (!cell || !isForgotten(cell)) continue;
      for (const source of cell.sources) removeReader(source, cell);
      all.get(cell.of)!.delete(cell.key);
    }
  };
}
