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
  sources: Set<Cell>;
  readonly readers: Set<Cell>;
  /** The sources of the reader that asked last: who asks again and again is noted once. */
  notedIn: Set<Cell> | null;
  /** Somebody asked for it who is no query, and may ask again. */
  isAsked: boolean;
  /** The round of `forget` that found it stale; 0 for none. */
  staleSince: number;
}

const none: Set<Cell> = new Set();

export function createDatabase(): Database {
  const cells = new Map<unknown, Map<string, Cell>>();
  const listeners = new Map<unknown, ((key: string) => void)[]>();
  const computed = new Map<string, number>();
  const stack: Cell[] = [];
  const forget = forgetting(cells);

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
        value: isInput ? of.initial(key) : undefined,
        state: isInput ? 'clean' : 'dirty',
        sources: none,
        readers: new Set(),
        notedIn: null,
        isAsked: false,
        staleSince: 0,
      };
      byKey.set(key, cell);
    }
    return cell;
  }

  function mark(cell: Cell, state: 'check' | 'dirty'): void {
    // An explicit stack: chains of readers may be as long as a roadmap has milestones.
    const todo: [Cell, 'check' | 'dirty'][] = [[cell, state]];
    for (let next = todo.pop(); next; next = todo.pop()) {
      const [at, to] = next;
      if (at.state === 'dirty' || at.state === 'computing' || at.state === to) continue;
      const was = at.state;
      at.state = to;
      if (was !== 'clean') continue;
      for (const tell of listeners.get(at.of) ?? []) tell(at.key);
      for (const reader of at.readers) todo.push([reader, 'check']);
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
    const before = cell.sources;
    cell.sources = new Set();
    cell.state = 'computing';
    stack.push(cell);
    let value: unknown;
    try {
      value = of.compute(database, cell.key);
    } catch (error) {
      cell.state = 'dirty';
      throw error;
    } finally {
      stack.pop();
      for (const source of before) if (!cell.sources.has(source)) source.readers.delete(cell);
    }
    computed.set(of.name, (computed.get(of.name) ?? 0) + 1);
    cell.state = 'clean';
    if (cell.value !== undefined && of.keep) value = of.keep(cell.value, value);
    if (cell.value !== undefined && of.equal(cell.value, value)) return;
    cell.value = value;
    for (const reader of cell.readers) mark(reader, 'dirty');
  }

  const database: Database = {
    computed,
    get(of, key) {
      const cell = cellOf(of as unknown as Cell['of'], key);
      const reader = stack.at(-1);
      refresh(cell);
      if (!reader) cell.isAsked = true;
      else if (cell.notedIn !== reader.sources) {
        cell.notedIn = reader.sources;
        reader.sources.add(cell);
        cell.readers.add(reader);
      }
      return cell.value as never;
    },
    set(of, key, value) {
      if (stack.length > 0) throw new Error(`${of.name}(${key}) was set while an answer was being computed`);
      const cell = cellOf(of as unknown as Cell['of'], key);
      if (of.equal(cell.value as never, value)) return;
      cell.value = value;
      for (const reader of cell.readers) mark(reader, 'dirty');
      forget();
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

/** So many values are looked at whenever an input is set: nobody waits for it, and none is left out for ever. */
const PER_SET = 8;

/**
 * Forgets, a few at a time, what nobody would miss: answers that no other needs any more, such as those about a path that
 * was typed letter by letter, and what is as good as never set. An answer that somebody outside asked for stays while it
 * holds, and for a round after that.
 */
function forgetting(all: ReadonlyMap<unknown, Map<string, Cell>>): () => void {
  let round = 0;
  function* everyCell(): Generator<Cell | null> {
    for (;;) {
      round++;
      yield null;
      for (const byKey of all.values()) yield* byKey.values();
    }
  }

  function isForgotten(cell: Cell): boolean {
    const { of, key, value, readers, isAsked, state } = cell;
    if (readers.size > 0) return false;
    if ('initial' in of) return of.equal(value, of.initial(key));
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
      for (const source of cell.sources) source.readers.delete(cell);
      all.get(cell.of)!.delete(cell.key);
    }
  };
}
