import { teamKey } from '../../reading/teamKey';
import type { FeatureContext } from './context';
import { plain } from './milestoneCard';
import { phaseTitle } from './phaseTitle';
import { fraction } from './progressBar';
import type { Subject } from './subject';

/** The phases that a team has work in, each with its own boxes. */
export function teamCard(
  { graph, config, document }: FeatureContext,
  { roadmap, team }: Extract<Subject, { kind: 'team' }>,
): string {
  let name = '';
  const rows: string[] = [];
  const found = graph.roadmap(roadmap);
  for (const node of found?.nodes ?? []) {
    const model = document(node.main.uri)?.model;
    const milestone = model?.milestones.find(({ key }) => key === node.main.key);
    if (!model || !milestone) continue;
    name ||= milestone.teams.find(({ text }) => teamKey(text, config) === team)?.text ?? '';
    for (const phase of milestone.phases) {
      const own = phase.checklists
        .map((index) => model.checklists[index]!)
        .filter(({ teams }) => teams.some(({ text }) => teamKey(text, config) === team));
      if (own.length === 0) continue;
      name ||= own[0]!.teams.find(({ text }) => teamKey(text, config) === team)!.text;
      const items = own
        .flatMap((list) => list.items.map((index) => model.items[index]!))
        .filter(({ required }) => required);
      const done = items.filter(({ state }) => state === 'done').length;
      const cells = [graph.label(node), phaseTitle(phase)].map(plain);
      rows.push(`| ${cells.join(' | ')} | ${fraction({ done, total: items.length })} |`);
    }
  }
  const heading = `**${plain(name || team)}** · team`;
  if (rows.length === 0) return `${heading}\n\nNo phase has work for it.`;
  return [heading, ['| Milestone | Phase | Items |', '| :-- | :-- | --: |', ...rows].join('\n')].join('\n\n');
}
