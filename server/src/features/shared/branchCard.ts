import type { FeatureContext } from './context';
import { plain } from './milestoneCard';
import { phaseTitle } from './phaseTitle';
import { fraction } from './progressBar';
import type { Subject } from './subject';

/** Which phase a branch is planned for, or which branches go into it. */
export function branchCard(
  { graph }: FeatureContext,
  { roadmap, branch }: Extract<Subject, { kind: 'branch' }>,
): string {
  const lines: string[] = [];
  const into: string[] = [];
  for (const node of graph.roadmap(roadmap)?.nodes ?? []) {
    for (const phase of graph.milestone(node.main)?.phases ?? []) {
      if (phase.target === branch && phase.branch) into.push(phase.branch);
      if (phase.branch !== branch) continue;
      const progress = phase.progress ? ` · ${fraction(phase.progress)}` : '';
      lines.push(`${plain(`${graph.label(node)} ${phaseTitle(phase)}`)}${progress}`);
      if (phase.target) lines.push(`Into ${code(phase.target)}`);
    }
  }
  if (into.length > 0) lines.push(`From ${into.map(code).join(', ')}`);
  return lines.length === 0 ? '' : [`${code(branch)} · branch`, ...lines].join('\n\n');
}

const code = (name: string): string => `\`${name.replaceAll('`', '')}\``;
