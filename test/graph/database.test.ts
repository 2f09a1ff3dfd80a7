import { describe, expect, test } from 'vitest';
import { createDatabase, type Database, input, type Query, query } from '../../server/src/graph/database';
import { seededRandom } from '../helpers/seededRandom';

const price = input<string, number>('price', () => 0);
const names = input<string, readonly string[]>(
  'names',
  () => [],
  (a, b) => a.join() === b.join(),
);
const rounded = query<string, number>('rounded', (database, name) => Math.round(database.get(price, name)));
const total = query<string, number>('total', (database) =>
  database.get(names, '').reduce((sum, name) => sum + database.get(rounded, name), 0),
);
const verdict = query<string, string>('verdict', (database) =>
  database.get(total, '') > 10 ? 'dear' : 'cheap',
);

describe('the incremental database', () => {
  test('computes what is asked for and nothing twice', () => {
    const database = shop({ tea: 3, salt: 1 });
    expect(database.get(verdict, '')).toBe('cheap');
    expect(database.get(verdict, '')).toBe('cheap');
    expect(counts(database)).toEqual({ rounded: 2, total: 1, verdict: 1 });
  });

  test('an equal answer stops the wave', () => {
    const database = shop({ tea: 3, salt: 1 });
    database.get(verdict, '');
    database.set(price, 'tea', 3.2);
    expect(database.get(verdict, '')).toBe('cheap');
    expect(counts(database)).toEqual({ rounded: 3, total: 1, verdict: 1 });
    database.set(price, 'tea', 4);
    expect(database.get(verdict, '')).toBe('cheap');
    expect(counts(database)).toEqual({ rounded: 4, total: 2, verdict: 2 });
  });

  test('setting an equal value marks nothing', () => {
    const database = shop({ tea: 3 });
    const stale: string[] = [];
    database.onStale(verdict, (key) => stale.push(key));
    database.get(verdict, '');
    database.set(names, '', ['tea']);
    expect(stale).toEqual([]);
    database.set(price, 'tea', 30);
    expect(stale).toEqual(['']);
    expect(database.get(verdict, '')).toBe('dear');
  });

  test('forgets what an answer no longer depends on', () => {
    const database = shop({ tea: 3, salt: 1 });
    database.get(total, '');
    database.set(names, '', ['salt']);
    expect(database.get(total, '')).toBe(1);
    const stale: string[] = [];
    database.onStale(total, (key) => stale.push(key));
    database.set(price, 'tea', 99);
    expect(stale).toEqual([]);
  });

  test('a query that needs itself says so, and the database goes on', () => {
    const first = query<string, number>(
      'first',
      (database) => database.get(second, '') + database.get(price, 'tea'),
    );
    const second: Query<string, number> = query<string, number>('second', (database) =>
      database.get(price, 'tea') > 1 ? database.get(first, '') : 1,
    );
    const database = shop({ tea: 3 });
    expect(() => database.get(first, '')).toThrow('first() needs itself');
    database.set(price, 'tea', 1);
    expect(database.get(first, '')).toBe(2);
  });

  test('an input may be supplied: its values are asked for when somebody asks, and not at all where nobody does', () => {
    const database = shop({ tea: 3 });
    const supplied: Record<string, number> = { salt: 4 };
    const asked: string[] = [];
    const supply = () =>
      database.supply(price, (good) => {
        asked.push(good);
        return supplied[good] ?? 3;
      });
    supply();
    database.changed(price, 'salt');
    expect([database.get(total, ''), asked]).toEqual([3, []]);
    database.set(names, '', ['tea', 'salt']);
    expect([database.get(total, ''), database.get(total, ''), asked]).toEqual([7, 7, ['salt']]);
    // An answer rests on it: what is the same stays, and what is another is told.
    const { rounded: before } = counts(database);
    database.changed(price, 'salt');
    expect([database.get(total, ''), counts(database).rounded]).toEqual([7, before]);
    supplied.salt = 6;
    database.changed(price, 'salt');
    expect(database.get(total, '')).toBe(9);
    // No answer rests on it any more: it is had again when somebody asks.
    database.set(names, '', ['tea']);
    expect(database.get(total, '')).toBe(3);
    asked.length = 0;
    supplied.salt = 7;
    database.changed(price, 'salt');
    expect([database.get(price, 'salt'), asked]).toEqual([7, ['salt']]);
  });

  test('an input cannot be set while an answer is computed', () => {
    const wrong = query<string, number>('wrong', (database) => {
      database.set(price, 'tea', 1);
      return 1;
    });
    expect(() => createDatabase().get(wrong, '')).toThrow('was set while an answer was being computed');
  });

  test('forgets what nobody asks for any more, and nothing that somebody may ask for', () => {
    const database = shop({ tea: 3 });
    const stale: string[] = [];
    database.onStale(total, (key) => stale.push(key));
    for (let good = 0; good < 2000; good++) {
      // Every name was typed once and is gone again.
      database.set(price, `x${good}`, 1);
      database.set(names, '', ['tea', `x${good}`]);
      expect(database.get(total, '')).toBe(4);
      database.set(price, `x${good}`, 0);
    }
    expect(stale).toHaveLength(2000);
    expect(database.size()).toBeLessThan(1000);
    const { rounded: before } = counts(database);
    database.set(names, '', ['tea']);
    expect(database.get(total, '')).toBe(3);
    // What still holds was not computed again.
    expect(counts(database).rounded).toBe(before);
  });

  test('any sequence of changes gives what a new database gives', () => {
    const random = seededRandom(Number(process.env.MILEPOST_SEED ?? 7));
    const goods = ['tea', 'salt', 'rice', 'soap'];
    const stock: Record<string, number> = {};
    let listed: string[] = [];
    const database = createDatabase();
    for (let step = 0; step < 2000; step++) {
      const name = goods[Math.floor(random() * goods.length)]!;
      if (random() < 0.6) {
        stock[name] = Math.floor(random() * 80) / 10;
        database.set(price, name, stock[name]!);
      } else {
        listed = goods.filter(() => random() < 0.5);
        database.set(names, '', listed);
      }
      if (random() < 0.5) continue;
      const fresh = createDatabase();
      for (const [key, value] of Object.entries(stock)) fresh.set(price, key, value);
      fresh.set(names, '', listed);
      expect([database.get(total, ''), database.get(verdict, '')]).toEqual([
        fresh.get(total, ''),
        fresh.get(verdict, ''),
      ]);
    }
  });
});

function shop(prices: Record<string, number>): Database {
  const database = createDatabase();
  database.set(names, '', Object.keys(prices));
  for (const [name, value] of Object.entries(prices)) database.set(price, name, value);
  return database;
}

const counts = (database: Database): Record<string, number> => Object.fromEntries(database.computed);
