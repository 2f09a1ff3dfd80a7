import { branchesIn, numbersIn } from '../../reading/branches';
import type { Phase } from '../../reading/model';
import { phaseAnchor, sameNumber } from '../../reading/phaseAnchor';
import type { FeatureContext, View } from '../shared/context';
import type { Subject } from '../shared/subject';
import { isInUse } from './isInUse';
import { namesOf, toEdit } from './namesOf';
import { withNumber } from './numbers';
import { type Refusal, type RenameEdit, type RenamePlan, refuse } from './plan';

type PhaseSubject = Extract<Subject, { kind: 'phase' }>;

/** A phase's number in its heading, anchor and branch, in rows and wherever it is spoken of. */
export function renamePhaseNumber(
  context: FeatureContext,
  subject: PhaseSubject,
  written: string,
  from: string,
): RenamePlan | Refusal {
  const number = /^\s*(?:\p{L}+\s*)?(\d+(?:\.\d+)*[a-z]?)\s*$/iu.exec(written)?.[1];
  if (!number) return refuse(`'${written}' is no number of a phase. Write one like 3, or 3B.`);
  const { uri, key } = subject.node.main;
  const view = context.document(uri);
  const milestone = view?.model.milestones.find((each) => each.key === key);
  const phase = milestone?.phases.find((each) => each.key === subject.phase);
  if (!view || !milestone || !phase?.number) return refuse('This phase has no number.');
  const other = milestone.phases.find((each) => each !== phase && sameNumber(each.number ?? '', number));
  if (other) return refuse(`Phase ${other.number} is there already: ${other.title.text}.`);
  return {
    edits: [
      ...phaseNumberEdits(context, view, subject, phase, number, from),
      ...branchEdits(context, view, phase, number),
    ],
    moves: new Map(),
  };
}

/** Wherever the number stands but in branches. */
export function* phaseNumberEdits(
  context: FeatureContext,
  { uri, text }: View,
  subject: PhaseSubject,
  { numberAt, anchor, number: old }: Phase,
  number: string,
  from: string,
): Generator<RenameEdit> {
  if (old === null) return;
  if (numberAt) {
    const { start, end } = numberAt;
    yield { uri, start, end, text: withNumber(text.slice(start, end), number, []) };
  }
  const own = phaseAnchor(anchor);
  if (anchor && own && sameNumber(own.phase, old)) {
    const { start, end } = anchor.idAt;
    yield { uri, start, end, text: own.before + own.milestone + own.between + number.toLowerCase() };
  }
  for (const there of namesOf(context, subject, from)) {
    const { name, view: document } = there;
    if (name.form === 'id') yield toEdit(there, withNumber(there.written, number, []));
    if (name.form !== 'anchor') continue;
    const other = document.model.anchors.find(
      ({ idAt }) => idAt.start === name.start && idAt.end === name.end,
    );
    const parts = phaseAnchor(other ?? null);
    if (parts && sameNumber(parts.phase, old))
      yield toEdit(there, parts.before + parts.milestone + parts.between + number.toLowerCase());
  }
}

/** The branches that are planned for a phase, where they have its number. */
export function* branchEdits(
  context: FeatureContext,
  { uri, text, model }: View,
  { key, number: old }: Phase,
  number: string,
): Generator<RenameEdit> {
  for (const branch of branchesIn(model, text, 'branch', 'branch-pattern')) {
    const said = numbersIn(branch.text).phase;
    if (branch.phase?.key !== key || !said || old === null || !sameNumber(said.text, old)) continue;
    const written = branch.text.slice(0, said.from) + number.toLowerCase() + branch.text.slice(said.to);
    const because = isInUse(context, branch) ? 'begun' : 'branch';
    yield { uri, start: branch.start, end: branch.end, text: written, because };
  }
}
