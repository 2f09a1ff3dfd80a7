import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { milestone } from '../../bench/generateWorkspace';
import type { View } from '../../server/src/features/shared/context';
import { nameAt, namesIn } from '../../server/src/features/shared/names';
import type { Graph } from '../../server/src/graph/graph';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';

const contextOf = ({ service }: Workspace, uri: string, graph: Graph = service.graph) => ({
  graph,
  config: service.config(uri),
});

const folder = 'examples/roadmap';
const examples = new Map(
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
);

describe('the name under the cursor', () => {
  const workspace = openWorkspace(examples);
  test.each([...examples.keys()])('%s: at each place the smallest of all that it names', (path) => {
    const uri = workspace.uri(path);
    workspace.settled(() => workspace.service.documents());
    const context = contextOf(workspace, uri);
    const view: View = workspace.service.document(uri)!;
    const all = namesIn(context, view);
    for (let offset = 0; offset <= view.text.length; offset++) {
      const around = all.filter(({ start, end }) => start <= offset && offset <= end);
      const wanted = around.find(({ end }) => offset < end) ?? around[0] ?? null;
      expect(nameAt(context, view, offset), `${path} at ${offset}`).toEqual(wanted);
    }
  });

  test('is found with as few questions in a document of 8,000 lines as in one of 300', () => {
    const asked = (phases: number): number => {
      const files = new Map([['docs/roadmap/m4.md', milestone(4, 20, phases)]]);
      const workspace = openWorkspace(files);
      const uri = workspace.uri('docs/roadmap/m4.md');
      workspace.settled(() => workspace.service.documents());
      let questions = 0;
      const graph = new Proxy(workspace.service.graph, {
        get(of, name) {
          questions++;
          return of[name as keyof Graph];
        },
      });
      const view = workspace.service.document(uri)!;
      const name = nameAt(contextOf(workspace, uri, graph), view, view.text.indexOf('Phase 3:') + 2);
      expect(name?.subject.kind).toBe('phase');
      return questions;
    };
    expect(asked(200)).toBe(asked(6));
  });
});
