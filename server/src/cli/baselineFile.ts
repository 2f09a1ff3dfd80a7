import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, type BaselineFinding, parseBaseline } from '../workspace/baseline';
import type { Found } from '../workspace/findIn';
import { whyNot } from '../workspace/whyNot';
import { Failure } from './failure';
import { lineText } from './lineText';
import type { Project } from './project';

export function readBaseline(name: string, cwd: string): Baseline {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, name), 'utf8');
  } catch (error) {
    throw new Failure(`the baseline ${name} cannot be read: ${whyNot(error)}.`);
  }
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') throw new Failure(`the baseline ${name} cannot be used: ${baseline}.`);
  return baseline;
}

export function hasBaseline(name: string, cwd: string): boolean {
  return existsSync(resolve(cwd, name));
}

/** Findings as a baseline at this place names them. */
export function asBaseline(
  found: readonly Found[],
  { service, pathOf }: Project,
  name: string,
  cwd: string,
): BaselineFinding[] {
  const folder = dirname(resolve(cwd, name));
  return found.map((each) => ({
    file: relative(folder, pathOf(each.uri)).split(sep).join('/'),
    rule: each.report.rule.name,
    text: lineText(service, each),
  }));
}
