import type { Project } from '../project';

export interface HouseTeam {
  readonly name: string;
}

/**
 * The teams that milestones list, each in the spelling that is written most. None where fewer than
 * two documents list any: what one document says is no house's list.
 */
export function houseTeams({
  service,
  selected,
}: Pick<Project, 'service' | 'selected'>): readonly HouseTeam[] {
  const spellings = new Map<string, Map<string, number>>();
  const listing = new Set<string>();
  for (const uri of selected) {
    const model = service.document(uri)?.model;
    if (!model || model.template || service.graph.archived(uri)) continue;
    for (const { text } of model.milestones.flatMap(({ teams }) => teams)) {
      const name = text.trim();
      if (!/^\p{L}[^[\]<>|]{1,39}$/u.test(name) || /^(?:tbd|none|n\/a)$/i.test(name)) continue;
      listing.add(uri);
      const key = name.toLowerCase().replace(/[\s&+_-]+|\band\b/g, '');
      const known = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, known.set(name, (known.get(name) ?? 0) + 1));
    }
  }
  if (listing.size < 2) return [];
  return [...spellings.values()]
    .map((counts) => ({ name: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
