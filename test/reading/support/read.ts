import { createParser } from '../../../server/src/markdown/createParser';
import { openDocument } from '../../../server/src/markdown/openDocument';
import { createReader, type Pin, type ReaderOptions } from '../../../server/src/reading/createReader';
import { inspect } from '../../../server/src/reading/inspect';
import { explanationLines, inspectTree } from '../../../server/src/reading/inspectTree';
import type { Model } from '../../../server/src/reading/model';

const parser = createParser();
const plain = createReader();

export function read(
  markdown: string,
  path = 'docs/roadmap/plan.md',
  options?: ReaderOptions,
  pin?: Pin,
): Model {
  const reader = options === undefined ? plain : createReader(options);
  return reader.read(openDocument(parser, markdown), path, pin);
}

/** What `inspect --format tree` prints. */
export function tree(markdown: string, path = 'plan.md', options?: ReaderOptions, pin?: Pin): string {
  return inspectTree(inspect(read(markdown, path, options, pin), { file: path, roadmap: null }));
}

export function explained(markdown: string, path = 'plan.md'): string {
  const model = plain.explain(openDocument(parser, markdown), path);
  return explanationLines(markdown, model.explanations ?? []);
}

/** Every milestone's dependencies, with gates and claims. */
export function dependencies(markdown: string, path?: string): readonly string[] {
  return read(markdown, path).milestones.flatMap((milestone) =>
    milestone.dependencies.map(({ id, phase, text, gate, claim, field }) =>
      [
        `${milestone.key} needs ${id?.text ?? (phase === null ? text : `Phase ${phase}`)}`,
        gate === null ? '' : `gate ${gate.word.text}`,
        claim === null ? '' : `claims ${claim.text}`,
        field ? '' : 'in prose',
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );
}

export function fields(markdown: string, path?: string): readonly string[] {
  return read(markdown, path).fields.map(
    ({ name, label, value, form }) => `${form} ${name ?? '?'}: ${label.text} = ${value.text}`,
  );
}

export function mentions(markdown: string, path?: string): readonly string[] {
  return read(markdown, path).mentions.map(
    ({ kind, ids, range, open, code, link }) =>
      `${kind} ${ids.map(({ id }) => id.text).join(' ')}${range ? ' range' : ''}${open ? ' open' : ''}${code ? ' code' : ''}${link === null ? '' : ' linked'}`,
  );
}

/** Items as `x Text` or `· Text`, with a question mark where the box is not required. */
export function boxes(markdown: string, path?: string): readonly string[] {
  const { items, checklists } = read(markdown, path);
  return items.map(({ state, text, required, lists, checklist, depth }) => {
    const { role, teams, counts } = checklists[checklist]!;
    const team = teams.length === 0 ? '' : ` (${teams.map((words) => words.text).join('; ')})`;
    return `${'  '.repeat(depth)}${state === 'done' ? 'x' : '·'}${required ? '' : '?'} ${text} — ${role}${team}${counts ? '' : ' uncounted'}${lists === null ? '' : `, lists ${lists}`}`;
  });
}
