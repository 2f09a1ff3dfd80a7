import { addReader, type Cell, isRead, none, removeReader, type State } from './cell';
import { forgetting } from './forgetting';

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
