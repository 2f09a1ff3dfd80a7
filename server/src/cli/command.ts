import type { Terminal } from './terminal';

/** One command of the command line; the table of them gives the help. */
export interface Command {
  readonly name: string;
  /** What follows the name: `[paths…]`, `RULE`. */
  readonly takes: string;
  /** What it does, in one line. */
  readonly does: string;
  /** More lines of its help. */
  readonly about?: string;
  readonly options: readonly Option[];
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  /** Gives the exit code. */
  readonly run: (input: Input, terminal: Terminal) => Promise<number>;
}

export interface Option {
  readonly name: string;
  /** What the value is called in the help; absent for a switch. */
  readonly value?: string;
  /** The values that it can have, where there is a fixed list. */
  readonly oneOf?: readonly string[];
  readonly does: string;
}

export interface Input {
  readonly paths: readonly string[];
  has(option: string): boolean;
  value(option: string): string | null;
}
