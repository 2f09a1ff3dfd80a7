import type { Severity } from '../config/config';
import type { Stretch } from '../reading/shiftedModel';
import { createSuppressions } from './engine/createSuppressions';
import { judgedBy } from './engine/judgedBy';
import { type Asked, noteAsked } from './engine/noteAsked';
import { runAlone } from './engine/runAlone';
import { isOn, type RuleSetting, settingsFor, severityOf } from './engine/settingOf';
import { mayBeSuppressed } from './engine/suppressionComments';
import { withoutSilenced } from './engine/withoutSilenced';
import type { Finding, Rule, RuleContext } from './rule';

export interface Checked {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: Severity;
}

export interface CheckContext extends RuleContext {
  /** Uri of the folder of the config in force, ending in `/`: what its globs are relative to. */
  readonly folder?: string;
  /** Whether links and tables are checked in documents of no roadmap where the config does not say; absent: yes. */
  readonly links?: boolean;
  /** Rules that do not speak here, whatever the config says. */
  readonly leftOut?: readonly string[];
}

/** What a rule found, and what it asked for to find it. */
interface Run {
  readonly rule: Rule;
  readonly setting: RuleSetting;
  readonly asked: Asked;
  readonly found: readonly Checked[];
}

/** What the rules found in a document, before anything is suppressed. */
export interface Judgement {
  readonly runs: readonly Run[];
  /** The stretches of text that it rests on, besides what rules ask for again. */
  readonly stretches: readonly Stretch[];
}

export const noJudgement: Judgement = { runs: [], stretches: [] };

/** Every rule that speaks here, run once. Of a document that does not move, only what was found need be kept. */
export function judgeDocument(rules: readonly Rule[], context: CheckContext, mayMove: boolean): Judgement {
  const noted = noteAsked(context, mayMove);
  const runs: Run[] = [];
  for (const { rule, setting } of runningIn(rules, context)) {
    if (rule.afterOthers) continue;
    const found = run(rule, setting, noted.for(setting.options));
    const asked = noted.asked();
    if (found.length > 0 || (mayMove && hasRead(asked))) runs.push({ rule, setting, asked, found });
  }
  return { runs, stretches: noted.stretches };
}

const hasRead = ({ text, words, stretches, shared }: Asked): boolean =>
  text || words || stretches || shared.some(hasRead);

/** What a document went through since it was judged. */
export interface Since {
  readonly moved: boolean;
  readonly reworded: boolean;
}

/**
 * What of a judgement is told of the document as it stands now, in the order of its places. Where only places moved
 * since then, findings moved with them; but rules that read what is other than it was are run again.
 */
export function tellFindings(
  rules: readonly Rule[],
  { runs }: Judgement,
  context: CheckContext,
  { moved, reworded }: Since,
): readonly Checked[] {
  const isOld = ({ text, words, touched, shared }: Asked): boolean =>
    text || touched || (reworded && words) || shared.some(isOld);
  const first = runs.flatMap(({ rule, setting, asked, found }) =>
    moved && isOld(asked) ? run(rule, setting, { ...context, options: setting.options }) : found,
  );
  const all = [...withoutSilenced(first)];
  return inOrder(mayBeSuppressed(context.text) ? unsuppressed(rules, first, all, context) : all);
}

/** What is found without asking for other documents, and holds whatever these say. */
export function tellEarly(rules: readonly Rule[], context: CheckContext): readonly Checked[] {
  // Whether a template is judged depends on what stands beside it.
  if (context.model.template) return [];
  // A rule that asks for them might yet silence another.
  const silenced = new Set(rules.flatMap(({ silences = [] }) => silences));
  const alone = runAlone(context);
  const found = runningIn(rules, context).flatMap(({ rule, setting }) => {
    if (rule.afterOthers || silenced.has(rule.name)) return [];
    return alone(setting.options, (given) => run(rule, setting, given)) ?? [];
  });
  const suppressions = createSuppressions(context.text);
  return inOrder(found.filter(({ rule, finding }) => !suppressions.covers(rule.name, finding.start)));
}

/**
 * Suppressed after silencing: the weaker does not speak up because the stronger was told to be quiet. But both are asked,
 * so that a comment which names the weaker is not called useless.
 */
function unsuppressed(
  rules: readonly Rule[],
  first: readonly Checked[],
  loud: readonly Checked[],
  context: CheckContext,
): Checked[] {
  const suppressions = createSuppressions(context.text);
  const isTold = ({ rule, finding }: Checked): boolean => !suppressions.covers(rule.name, finding.start);
  const told = new Set(first.filter(isTold));
  const all = loud.filter((checked) => told.has(checked));
  const running = runningIn(rules, context);
  const last = running.filter(({ rule }) => rule.afterOthers);
  if (last.length === 0) return all;
  const ran = new Set(running.map(({ rule }) => rule.name));
  const idle = suppressions.idle(
    rules.map(({ name }) => name),
    ran,
  );
  for (const { rule, setting } of last)
    all.push(...run(rule, setting, { ...context, options: setting.options, idle }).filter(isTold));
  return all;
}

function runningIn(rules: readonly Rule[], context: CheckContext) {
  const { uri, config, folder, leftOut = [] } = context;
  const settingFor = settingsFor(config, pathBelow(folder, uri));
  const judges = judgedBy(context);
  return rules.flatMap((rule) => {
    if (!judges(rule) || leftOut.includes(rule.name)) return [];
    const setting = settingFor(rule.name);
    return isOn(rule, setting, config.preset) ? [{ rule, setting }] : [];
  });
}

function run(rule: Rule, setting: RuleSetting, context: RuleContext): readonly Checked[] {
  const found: Checked[] = [];
  for (const finding of rule.check(context)) {
    const severity = severityOf(rule, finding, setting, context.config.preset);
    if (severity) found.push({ rule, finding, severity });
  }
  return found;
}

const inOrder = (all: Checked[]): readonly Checked[] =>
  all.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);

function pathBelow(folder: string | undefined, uri: string): string {
  const path =
    folder && uri.startsWith(folder) ? uri.slice(folder.length) : uri.replace(/^[a-z][\w+.-]*:\/*/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
