import { branchesIn, numbersIn } from '../../reading/branches';
import { phaseAnchor, sameNumber } from '../../reading/phaseAnchor';
import type { FeatureContext } from '../shared/context';
import type { Subject } from '../shared/subject';
import { namesOf, toEdit } from './namesOf';
import { withNumber } from './numbers';
import { type Refusal, type RenameEdit, type RenamePlan, refuse } from './plan';

/** A phase's number in its heading, anchor and branch, in rows and wherever it is spoken of. */
export function renamePhaseNumber(
  context: FeatureContext,
  subject: Extract<Subject, { kind: 'phase' }>,
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
  const old = phase.number;
  const other = milestone.phases.find((each) => each !== phase && sameNumber(each.number ?? '', number));
  if (other) return refuse(`Phase ${other.number} is there already: ${other.title.text}.`);
  const edits: RenameEdit[] = [];
  for (const there of namesOf(context, subject, from)) {
    const { name, view: document } = there;
    if (name.form === 'id') edits.push(toEdit(there, withNumber(there.written, number, [])));
    if (name.form !== 'anchor') continue;
    const anchor = document.model.anchors.find(
      ({ idAt }) => idAt.start === name.start && idAt.end === name.end,
    );
    const parts = phaseAnchor(anchor ?? null);
    if (parts && sameNumber(parts.phase, old))
      edits.push(toEdit(there, parts.before + parts.milestone + parts.between + number.toLowerCase()));
  }
  for (const branch of branchesIn(view.model, view.text, 'branch', 'branch-pattern')) {
    const said = numbersIn(branch.text).phase;
    if (branch.phase !== phase || !said || !sameNumber(said.text, old)) continue;
    const text = branch.text.slice(0, said.from) + number.toLowerCase() + branch.text.slice(said.to);
    edits.push({ uri, start: branch.start, end: branch.end, text, because: 'branch' });
  }
  return { edits, moves: new Map() };
}
