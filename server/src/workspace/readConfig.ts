import type { Config } from '../config/config';
import { parseConfig } from '../config/parseConfig';
import type { Service } from '../service';

export type ReadConfig =
  | { readonly config: Config }
  | { readonly problem: { readonly offset: number; readonly message: string } };

/** A config that somebody names, where every problem counts: there is no last good one to fall back on. */
export function readConfig(text: string, { rules }: Pick<Service, 'rules'>): ReadConfig {
  const { config, problems } = parseConfig(
    text,
    rules.map(({ name }) => name),
  );
  const [first] = problems;
  if (first) return { problem: { offset: first.span.start, message: first.message } };
  return config ? { config } : { problem: { offset: 0, message: 'This is no config.' } };
}
