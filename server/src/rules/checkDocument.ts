import type { Severity } from '../config/config';
import { createSuppressions } from './engine/createSuppressions';
import { judgedBy } from './engine/judgedBy';
import { isOn, settingsFor, severityOf } from './engine/settingOf';
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

/** All rules over one document, in the order of the places that they find. */
export function checkDocument(rules: readonly Rule[], context: CheckContext): readonly Checked[] {
  const { uri, text, config, folder, leftOut = [] } = context;
  const settingFor = settingsFor(config, pathBelow(folder, uri));
  const judges = judgedBy(context);
  const running = rules.filter(
    (rule) =>
      judges(rule) && !leftOut.includes(rule.name) && isOn(rule, settingFor(rule.name), config.preset),
  );
  const suppressions = createSuppressions(text);

  const run = (rule: Rule, more?: Partial<RuleContext>): Checked[] => {
    const setting = settingFor(rule.name);
    return [...rule.check({ ...context, ...more, options: setting.options })].flatMap((finding) => {
      const severity = severityOf(rule, finding, setting, config.preset);
      return severity ? [{ rule, finding, severity }] : [];
    });
  };
  const isTold = ({ rule, finding }: Checked): boolean => !suppressions.covers(rule.name, finding.start);

  const first = running.filter((rule) => !rule.afterOthers).flatMap((rule) => run(rule));
  // Suppressed after silencing: the weaker does not speak up because the stronger was told to be quiet. But both are
  // asked, so that a comment which names the weaker is not called useless.
  const told = new Set(first.filter(isTold));
  const all = withoutSilenced(first).filter((checked) => told.has(checked));
  const last = running.filter((rule) => rule.afterOthers);
  if (last.length > 0) {
    const ran = new Set(running.map(({ name }) => name));
    const known = rules.map(({ name }) => name);
    const idle = suppressions.idle(known, ran);
    for (const rule of last) all.push(...run(rule, { idle }).filter(isTold));
  }
  return all.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
}

function pathBelow(folder: string | undefined, uri: string): string {
  const path =
    folder && uri.startsWith(folder) ? uri.slice(folder.length) : uri.replace(/^[a-z][\w+.-]*:\/*/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
