import type { PrintedFinding } from './findings';
import type { GithubRun } from './githubRun';
import type { Rule } from './serviceTypes';
import type { Style } from './style';

/** What a check found, ready to be printed in any format. */
export interface CheckResult {
  readonly findings: readonly PrintedFinding[];
  /** Every document that was checked, by name. */
  readonly files: readonly string[];
  readonly milestones: number;
  /** How many of the findings --fix would mend. */
  readonly safe: number;
  readonly rules: readonly Rule[];
  readonly version: string;
  lineOf(file: string, line: number): string;
}

export interface Paper {
  readonly style: Style;
  /** Longer lines are cut; null where there is no such limit. */
  readonly columns: number | null;
  readonly github: GithubRun | null;
}

export type Format = (result: CheckResult, paper: Paper) => string;
