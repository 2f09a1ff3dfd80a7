import type { Config } from '../config/config';

/** A team's name reduced to what tells it apart: case, spacing and the word for "and" do not, nor do aliases. */
export function teamKey(name: string, config: Config): string {
  const key = plain(name);
  const team = config.teams.find((each) =>
    [each.name, ...each.aliases].some((other) => plain(other) === key),
  );
  return team ? plain(team.name) : key;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?:(?<!\s)\s+)?(?:&|\+|\band\b|\bund\b)\s*/g, '+')
    .replace(/[\s_-]+/g, ' ')
    .trim();
