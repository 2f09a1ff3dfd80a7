import type { Project } from '../project';
import type { Category } from '../serviceTypes';

/** In fewer documents than this a word is a slip and not a habit. */
const enough = 3;

export interface HouseStatus {
  readonly word: string;
  readonly documents: number;
  /** What the boxes below it say that it means; null where they do not agree. */
  readonly means: Category | null;
}

/** Words that documents give as a status and that Milepost cannot place; the most used first. */
export function houseStatuses({
  service,
  selected,
}: Pick<Project, 'service' | 'selected'>): readonly HouseStatus[] {
  const found = new Map<string, { documents: Set<string>; says: (Category | null)[] }>();
  for (const uri of selected) {
    const model = service.document(uri)?.model;
    if (!model || model.template) continue;
    for (const { status, progress } of model.milestones.flatMap((each) => [each, ...each.phases])) {
      if (!status || status.category !== null || status.prose || !status.word.text) continue;
      const known = found.get(status.word.text) ?? { documents: new Set(), says: [] };
      found.set(status.word.text, known);
      known.documents.add(uri);
      if (progress) known.says.push(categoryOf(progress));
    }
  }
  return [...found]
    .filter(([, { documents }]) => documents.size >= enough)
    .map(([word, { documents, says }]) => ({ word, documents: documents.size, means: agreed(says) }))
    .sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1));
}

const categoryOf = ({ done, total }: { done: number; total: number }): Category =>
  done === 0 ? 'planned' : done === total ? 'done' : 'active';

function agreed(says: readonly (Category | null)[]): Category | null {
  const [first] = says;
  return first && says.length >= enough && says.every((each) => each === first) ? first : null;
}
