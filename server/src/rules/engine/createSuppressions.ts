import { didYouMean } from '../../config/didYouMean';
import type { Span } from '../../markdown/outline';
import type { IdleSuppression } from '../rule';
import { type SuppressionComment, suppressionComments } from './suppressionComments';

export interface Suppressions {
  /** Whether a finding of a rule at this place is suppressed; what does so is then no longer idle. */
  covers(rule: string, start: number): boolean;
  /** What did nothing for the rules that ran; a rule that did not run might have had something to say. */
  idle(known: readonly string[], ran: ReadonlySet<string>): readonly IdleSuppression[];
}

/** What the comments of a document suppress, and a tally of which of them did. */
export function createSuppressions(text: string): Suppressions {
  const comments = suppressionComments(text);
  /** The names that suppressed something, by comment; an empty one stands for a comment without names. */
  const used = new Map<SuppressionComment, Set<string>>(comments.map((comment) => [comment, new Set()]));

  function covering(rule: string, start: number): SuppressionComment | null {
    let inForce: SuppressionComment | null = null;
    for (const comment of comments) {
      if (!speaksOf(comment, rule)) continue;
      const { command, target } = comment;
      if (command === 'disable-file') return comment;
      if (command === 'disable-line' || command === 'disable-next-line') {
        if (target.start <= start && start <= target.end) return comment;
      } else if (comment.start <= start) {
        if (command === 'disable') inForce ??= comment;
        else if (command === 'enable') inForce = null;
      }
    }
    return inForce;
  }

  return {
    covers(rule, start) {
      const comment = covering(rule, start);
      if (comment) used.get(comment)!.add(comment.names.length > 0 ? rule : '');
      return comment !== null;
    },
    idle(known, ran) {
      return comments.flatMap((comment, index) => {
        const before = comments.slice(0, index).filter(({ command }) => command === 'disable');
        return idleIn(comment, used.get(comment)!, before, known, ran);
      });
    },
  };
}

const speaksOf = ({ names }: SuppressionComment, rule: string): boolean =>
  names.length === 0 || names.some(({ text }) => text === rule);

function idleIn(
  comment: SuppressionComment,
  used: ReadonlySet<string>,
  disabledBefore: readonly SuppressionComment[],
  known: readonly string[],
  ran: ReadonlySet<string>,
): readonly IdleSuppression[] {
  const { command, commandAt, names, meant, removal, start, end } = comment;
  if (command === null) return [{ ...commandAt, name: null, why: 'no-such-command', meant, removal }];
  const isIdle = (name: string | null): boolean =>
    command === 'enable'
      ? !disabledBefore.some((other) => (name ? speaksOf(other, name) : true))
      : !used.has(name ?? '') && (name === null || ran.has(name));
  const why = command === 'enable' ? 'nothing-to-enable' : 'nothing-to-suppress';
  if (names.length === 0) return isIdle(null) ? [{ start, end, name: null, why, meant: null, removal }] : [];
  return names.flatMap((name): IdleSuppression[] => {
    const gone = names.length === 1 ? removal : nameRemoval(name, names);
    const place = { start: name.start, end: name.end, name: name.text, removal: gone };
    if (!known.includes(name.text))
      return [{ ...place, why: 'no-such-rule', meant: didYouMean(name.text, known) }];
    return isIdle(name.text) ? [{ ...place, why, meant: null }] : [];
  });
}

/** A name with what parts it from its neighbour. */
function nameRemoval(name: Span, names: readonly Span[]): Span {
  const at = names.indexOf(name);
  const next = names[at + 1];
  return next ? { start: name.start, end: next.start } : { start: names[at - 1]!.end, end: name.end };
}
