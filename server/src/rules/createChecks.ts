import type { Severity } from '../config/config';
import { type Footing, noFooting } from '../reading/footing';
import { type CheckContext, createSpeakers, type Speaker } from './engine/createSpeakers';
import { createSuppressions } from './engine/createSuppressions';
import { type Asked, noteAsked, nothingAsked } from './engine/noteAsked';
import { runAlone } from './engine/runAlone';
import { severityOf } from './engine/settingOf';
import { mayBeSuppressed } from './engine/suppressionComments';
import { withoutSilenced } from './engine/withoutSilenced';
import type { Finding, Rule, RuleContext } from './rule';

export interface Checked {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: Severity;
}

/** What a rule found, and what it asked for to find it. */
interface Run extends Speaker {
  readonly asked: Asked;
  readonly found: readonly Checked[];
}

/** What the rules found in a document, before anything is suppressed. */
export interface Judgement {
  readonly runs: readonly Run[];
  /** Whether something there may be suppressed, and what was asked for to tell. */
  readonly comments: { readonly maybe: boolean; readonly asked: Asked };
  /** What of the text it rests on, besides what rules ask for again. */
  readonly footing: Footing;
}

export const noJudgement: Judgement = {
  runs: [],
  comments: { maybe: false, asked: nothingAsked },
  footing: noFooting(),
};

/** What a document went through since it was judged. */
export interface Since {
  readonly moved: boolean;
  readonly reworded: boolean;
}

export interface Checks {
  /** Every rule that speaks here, run once. Of a document that does not move, only what was found is kept. */
  judge(context: CheckContext, mayMove: boolean): Judgement;
  /**
   * What of a judgement is told of the document as it stands now, in the order of its places. Where only places moved
   * since then, findings moved with them; but rules that read what is other than it was are run again.
   */
  tell(judgement: Judgement, context: CheckContext, since: Since): readonly Checked[];
  /** What is found without asking for other documents, and holds whatever these say. */
  early(context: CheckContext): readonly Checked[];
}

export function createChecks(rules: readonly Rule[]): Checks {
  const speakersIn = createSpeakers(rules);
  const names = rules.map(({ name }) => name);
  const silenced = new Set(rules.flatMap(({ silences = [] }) => silences));

  /**
   * Suppressed after silencing: the weaker does not speak up because the stronger was told to be quiet. But both are
   * asked, so that a comment which names the weaker is not called useless.
   */
  function unsuppressed(
    first: readonly Checked[],
    loud: readonly Checked[],
    context: CheckContext,
  ): readonly Checked[] {
    const suppressions = createSuppressions(context.text);
    const isTold = ({ rule, finding }: Checked): boolean => !suppressions.covers(rule.name, finding.start);
    const told = new Set(first.filter(isTold));
    const all = loud.filter((checked) => told.has(checked));
    const speakers = speakersIn(context);
    if (speakers.last.length === 0) return all;
    const speaking = [...speakers.first, ...speakers.last].map(({ rule }) => rule.name);
    const idle = suppressions.idle(names, new Set(speaking));
    for (const speaker of speakers.last) {
      const given = { ...context, options: speaker.setting.options, idle };
      all.push(...run(speaker, given).filter(isTold));
    }
    return all;
  }

  return {
    judge(context, mayMove) {
      const { first } = speakersIn(context);
      return mayMove ? judgeNoting(first, context) : judgeOnce(first, context);
    },
    tell({ runs, comments }, context, { moved, reworded }) {
      const isOld = ({ text, words, touched, shared }: Asked): boolean =>
        text || touched || (reworded && words) || shared.some(isOld);
      const first = runs.flatMap((ran) =>
        moved && isOld(ran.asked) ? run(ran, { ...context, options: ran.setting.options }) : ran.found,
      );
      const loud = withoutSilenced(first);
      const maybe = comments.asked.touched ? mayBeSuppressed(context.text) : comments.maybe;
      return inOrder(maybe ? unsuppressed(first, loud, context) : loud);
    },
    early(context) {
      // Whether a template is judged depends on what stands beside it.
      if (context.model.template) return [];
      const alone = runAlone(context);
      const found = speakersIn(context).first.flatMap((speaker) => {
        // A rule that asks for other documents might yet silence another.
        if (silenced.has(speaker.rule.name)) return [];
        return alone(speaker.setting.options, (given) => run(speaker, given)) ?? [];
      });
      const suppressions = createSuppressions(context.text);
      return inOrder(found.filter(({ rule, finding }) => !suppressions.covers(rule.name, finding.start)));
    },
  };
}

function judgeOnce(speakers: readonly Speaker[], context: CheckContext): Judgement {
  const runs: Run[] = [];
  let given: RuleContext = context;
  for (const speaker of speakers) {
    const { setting } = speaker;
    // Nearly all rules are given nothing, which is the same for all of them.
    if (given.options !== setting.options) given = { ...context, options: setting.options };
    const found = run(speaker, given);
    if (found.length > 0) runs.push({ ...speaker, asked: nothingAsked, found });
  }
  return {
    runs,
    comments: { maybe: mayBeSuppressed(context.text), asked: nothingAsked },
    footing: noFooting(),
  };
}

function judgeNoting(speakers: readonly Speaker[], context: CheckContext): Judgement {
  const noted = noteAsked(context);
  const runs: Run[] = [];
  for (const speaker of speakers) {
    const found = run(speaker, noted.for(speaker.setting.options));
    const asked = noted.asked();
    if (found.length > 0 || hasRead(asked)) runs.push({ ...speaker, asked, found });
  }
  const maybe = mayBeSuppressed(noted.for(undefined).wording);
  return { runs, comments: { maybe, asked: noted.asked() }, footing: noted.footing };
}

const hasRead = ({ text, words, parts, shared }: Asked): boolean =>
  text || words || parts || shared.some(hasRead);

function run({ rule, setting, check }: Speaker, context: RuleContext): readonly Checked[] {
  const findings = check(context);
  // Most rules find nothing in most documents.
  let step = next.call(findings);
  if (step.done) return none;
  const found: Checked[] = [];
  for (; !step.done; step = next.call(findings)) {
    const finding = step.value;
    const severity = severityOf(rule, finding, setting, context.config.preset);
    if (severity) found.push({ rule, finding, severity });
  }
  return found;
}

/** All generators have this one; in `for … of` V8 looks for it in each kind of them, and each rule makes a kind of its own. */
const { next }: Pick<ReturnType<Rule['check']>, 'next'> = Object.getPrototypeOf(function* () {}).prototype;

const none: readonly Checked[] = [];

const inOrder = (all: readonly Checked[]): readonly Checked[] =>
  all.toSorted((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
