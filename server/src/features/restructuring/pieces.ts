import { trailingSpace } from '../../edits/lines';
import { withAnchors } from '../../edits/withAnchors';
import type { Span } from '../../markdown/outline';
import type { Section } from '../../reading/model';
import type { View } from '../shared/context';
import { joinText } from './joinText';

/** The text of a section, apart from those under it. */
export interface Piece {
  /** The heading with the anchors above it. */
  readonly head: string;
  readonly title: string;
  readonly kind: 'phase' | 'next-steps' | 'other';
  readonly own: string;
  readonly under: readonly Piece[];
}

/** What a milestone says of itself alone; it is said of the first already, or written there by other steps. */
const facts = new Set<string | null>([
  ...['status', 'estimate', 'when', 'start', 'end', 'actual-start', 'actual-end', 'variance'],
  ...['dependency', 'blocks', 'progress', 'id', 'title', 'date', 'updated', 'version', 'priority'],
]);

/** A section as pieces; `isTop` where its own fields are those of the milestone. */
export function pieceOf(view: View, section: Section, isTop: boolean): Piece {
  const { text, model } = view;
  const under = childrenOf(view, section);
  const ownEnd = under[0] ? startOf(view, under[0]) : spanOf(view, section).end;
  const gone = model.fields.filter(
    ({ name, line, form }) =>
      isTop &&
      (form === 'list' || form === 'line' || form === 'row') &&
      facts.has(name) &&
      name !== null &&
      section.heading.end <= line.start &&
      line.end <= ownEnd,
  );
  let own = '';
  let at = section.heading.end;
  for (const { line } of gone) {
    if (line.start < at) continue;
    own += text.slice(at, line.start);
    at = line.end;
  }
  own += text.slice(at, ownEnd);
  return {
    head: plainEnds(text.slice(startOf(view, section), section.heading.end)),
    title: section.text,
    kind: kindOf(view, section),
    own: plainEnds(own),
    under: under.map((each) => pieceOf(view, each, false)),
  };
}

/** The first piece with all of the second: sections of one name joined, phases behind phases, the rest before what comes next. */
export function joinPieces(first: Piece, second: Piece, open: ReadonlySet<string>): Piece {
  const under = [...first.under];
  for (const piece of second.under) {
    if (piece.kind === 'next-steps' && under.some(({ kind }) => kind === 'next-steps')) continue;
    const same = under.findIndex(
      ({ kind, title }) => kind !== 'phase' && piece.kind !== 'phase' && title === piece.title,
    );
    if (same >= 0) {
      under[same] = joinPieces(under[same]!, piece, open);
      continue;
    }
    const phase = piece.kind === 'phase' ? under.findLastIndex(({ kind }) => kind === 'phase') : -1;
    const next = under.findIndex(({ kind }) => kind === 'next-steps');
    under.splice(phase >= 0 ? phase + 1 : next >= 0 ? next : under.length, 0, piece);
  }
  const own = joinText(first.own.trim(), second.own.trim(), open);
  const [before, after] = [/^\s*/.exec(first.own)![0], trailingSpace(first.own)];
  const isSame = own === joinText(first.own.trim(), '');
  return { ...first, own: isSame ? first.own : (before || '\n\n') + own + (after || '\n\n'), under };
}

/** What stands in a document where nobody said anything yet. */
export const openIn = ({ model }: View): readonly string[] =>
  model.placeholders.flatMap(({ whole, text }) => (whole ? text.trim() : []));

/** The text again, with an empty line where a piece that came along needs one. */
export function printed({ head, own, under }: Piece): string {
  let text = head + own;
  for (const piece of under)
    text = (/\n[^\S\n]*\n$/.test(text) ? text : `${text.trimEnd()}\n\n`) + printed(piece);
  return text;
}

const plainEnds = (text: string): string => text.replaceAll('\r\n', '\n');

/** From the anchors above its heading to those above the next one. */
export const spanOf = (view: View, section: Section): Span => ({
  start: startOf(view, section),
  end: withAnchors(view.text, section.end),
});

const startOf = ({ text }: View, { heading }: Section): number => withAnchors(text, heading.start);

const childrenOf = ({ model }: View, { index }: Section): readonly Section[] =>
  model.sections.filter(({ parent }) => parent === index);

function kindOf({ model }: View, { index, role }: Section): Piece['kind'] {
  if (model.milestones.some(({ phases }) => phases.some(({ section }) => section === index))) return 'phase';
  return role === 'next-steps' ? 'next-steps' : 'other';
}
