import type { Config } from '../config/config';

/** A team's name reduced to what tells it apart: case, spacing and the word for "and" do not, nor do aliases. */
export const teamKey = (name: string, config: Config): string => teamKeys(config)(name);

/** The same for many names, most of which come again and again. */
export function teamKeys({ teams }: Config): (name: string) => string {
  const meant = new Map<string, string>();
  for (const { name, aliases } of teams) {
    const key = plain(name);
    for (const each of [key, ...aliases.map(plain)]) if (!meant.has(each)) meant.set(each, key);
  }
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      const own = plain(name);
      key = meant.get(own) ?? own;
      known.set(name, key);
    }
    return key;
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?:(?<!\s)\s+)?(?:&|\+|\band\b|\bund\b)\s*/g, '+')
    .replace(/[\s_-]+/g, ' ')
    .trim();
