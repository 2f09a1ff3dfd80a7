import type { Service } from '../../server/src/service';

export interface Counts {
  readonly documents: number;
  /** By kind; templates apart. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly milestones: number;
  readonly phases: number;
  readonly items: number;
  readonly records: number;
  readonly links: { readonly resolved: number; readonly not: number };
  readonly mentions: { readonly resolved: number; readonly not: number };
}

export function countsOf({ graph, document }: Service, uris: readonly string[]): Counts {
  const kinds: Record<string, number> = {};
  const links = { resolved: 0, not: 0 };
  const mentions = { resolved: 0, not: 0 };
  let [phases, items, records] = [0, 0, 0];
  for (const uri of uris) {
    const model = document(uri)?.model;
    if (!model) continue;
    const kind = model.template ? 'template' : model.kind;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    phases += model.milestones.reduce((sum, { phases: all }) => sum + all.length, 0);
    items += model.items.length;
    records += model.records.length;
    for (const link of model.links) {
      if (link.external || link.image) continue;
      const found = graph.resolveLink(uri, { path: link.path, fragment: link.fragment }) !== null;
      links[found ? 'resolved' : 'not']++;
    }
    for (const { kind: named, ids } of model.mentions)
      for (const { id } of ids) {
        if (named !== 'milestone' && named !== 'record') continue;
        const found = named === 'milestone' ? graph.resolveMilestone(uri, id) : graph.resolveRecord(uri, id);
        mentions[found.length > 0 ? 'resolved' : 'not']++;
      }
  }
  const milestones =
    uris.length === 0 ? 0 : graph.roadmaps().reduce((sum, { nodes }) => sum + nodes.length, 0);
  return { documents: uris.length, kinds, milestones, phases, items, records, links, mentions };
}
