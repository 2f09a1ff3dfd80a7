import type { Anchor, Milestone, Phase } from './model';

/** `m7-phase-2` taken apart: what stands before, between and after the two numbers. */
export interface PhaseAnchor {
  readonly before: string;
  readonly milestone: string;
  readonly between: string;
  readonly phase: string;
}

/** An HTML anchor that is named after a milestone's number and a phase's. */
export function phaseAnchor(anchor: Anchor | null): PhaseAnchor | null {
  if (anchor?.form !== 'html') return null;
  const found = /^(m|milestone-?)(\d+(?:[.-]\d+)*)([-_]phase[-_]?|[-_]p)(\d+[a-z]?(?:[.-]\d+)*)$/i.exec(
    anchor.id,
  );
  return found && { before: found[1]!, milestone: found[2]!, between: found[3]!, phase: found[4]! };
}

/** The anchor that this phase should have in the manner of another; null where a number is not known. */
export function anchorLike(model: PhaseAnchor, milestone: Milestone, phase: Phase): string | null {
  if (phase.number === null) return null;
  const number = milestone.id && milestone.id.numbers.length === 1 ? `${milestone.id.numbers[0]}` : null;
  const written = sameNumber(model.milestone, number) ? model.milestone : number;
  return written === null ? null : model.before + written + model.between + phase.number.toLowerCase();
}

/** `07` and `7`, `6B` and `6b`, `2.1` and `2-1`. */
export function sameNumber(a: string, b: string | null): boolean {
  return a === b || (b !== null && plain(a) === plain(b));
}

const plain = (number: string): string =>
  number
    .toLowerCase()
    .replaceAll('-', '.')
    .replace(/(^|\.)0+(?=\d)/g, '$1');
