import { teamKey } from '../../reading/teamKey';
import { createVocabulary } from '../../reading/vocabulary';
import { fold } from '../../reading/words';
import type { FeatureContext } from '../shared/context';
import type { Subject } from '../shared/subject';
import { namesOf, toEdit } from './namesOf';
import { type Refusal, type RenamePlan, refuse } from './plan';

/** A team's name in all of its roadmap. */
export function renameTeam(
  context: FeatureContext,
  subject: Extract<Subject, { kind: 'team' }>,
  written: string,
  from: string,
): RenamePlan | Refusal {
  const next = written.trim();
  if (next === '' || /[,;/|[\]\n\r]/.test(next))
    return refuse('A team cannot be called so: , ; / | [ ] part one team from the next.');
  const { graph, config } = context;
  const roadmap = graph.roadmap(subject.roadmap);
  const teams = (roadmap?.documents ?? []).flatMap((uri) => graph.summary(uri)?.teams ?? []);
  const other = teams.find((team) => teamKey(team, config) === teamKey(next, config));
  if (other && teamKey(other, config) !== subject.team)
    return refuse(`${other} is another team of this roadmap.`);
  return everywhere(context, subject, next, from);
}

/** A status word in all of its roadmap: another word for the same, not another status. */
export function renameStatus(
  context: FeatureContext,
  subject: Extract<Subject, { kind: 'status' }>,
  written: string,
  from: string,
): RenamePlan | Refusal {
  const next = written.trim();
  const { statuses } = createVocabulary({ statuses: context.config.statuses });
  const [old, now] = [statuses.exact.get(subject.status), statuses.exact.get(fold(next))];
  if (now === undefined)
    return refuse(`'${next}' is no status that Milepost knows. Add it to "statuses" in milepost.json first.`);
  if (old !== undefined && old !== now)
    return refuse(
      `'${next}' means ${now}, and this means ${old}. To change where something stands, edit its status.`,
    );
  return everywhere(context, subject, next, from);
}

export function renameBranch(
  context: FeatureContext,
  subject: Extract<Subject, { kind: 'branch' }>,
  written: string,
  from: string,
): RenamePlan | Refusal {
  const next = written.trim();
  if (next === '' || /[\s~^:?*[\\`]|\.\.|\/\/|^[-/]|[/.]$|\.lock$|@\{/.test(next))
    return refuse(`Git takes no branch called '${next}'.`);
  return everywhere(context, subject, next, from);
}

function everywhere(context: FeatureContext, subject: Subject, text: string, from: string): RenamePlan {
  const edits = [...namesOf(context, subject, from)].map((there) => toEdit(there, text));
  return { edits, moves: new Map() };
}
