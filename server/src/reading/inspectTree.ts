/** What was read of a document, for people: an indented tree. */
import type {
  InspectedChecklist,
  InspectedDocument,
  InspectedMilestone,
  InspectedPhase,
  InspectedStatus,
} from './inspect';
import type { Explanation, Progress } from './model';

export function inspectTree(document: InspectedDocument): string {
  const lines = [
    `${document.file} · ${document.kind}${document.template ? ' (template)' : ''}${document.title === null ? '' : ` · ${document.title}`}`,
  ];
  for (const record of document.records)
    lines.push(`  ${join([record.kind, record.id, record.title, bracket(record.status)])}`);
  for (const milestone of document.milestones) pushMilestone(lines, milestone);
  return lines.join('\n');
}

function pushMilestone(lines: string[], milestone: InspectedMilestone): void {
  lines.push(
    `  ${join([milestone.declared, milestone.id, milestone.title, status(milestone.status), count(milestone.progress)])}`,
  );
  const facts = [
    milestone.estimate === null ? null : `estimate ${milestone.estimate.text}`,
    milestone.when === null
      ? null
      : `when ${milestone.when.text}${milestone.when.kind === null ? '' : ` (${milestone.when.kind} ${milestone.when.start}..${milestone.when.end})`}`,
    milestone.dependencies.length === 0
      ? null
      : `needs ${milestone.dependencies.map(({ id, file, requires }) => join([id ?? file ?? '?', bracket(requires)])).join(', ')}`,
    ...Object.entries(milestone.owners).map(([label, owner]) => `${label}: ${owner}`),
    milestone.teams.length === 0 ? null : `teams ${milestone.teams.join('; ')}`,
    milestone.records.length === 0 ? null : `records ${milestone.records.join(', ')}`,
  ];
  for (const fact of facts) if (fact !== null) lines.push(`    ${fact}`);
  for (const checklist of milestone.checklists) lines.push(`    ${checklistLine(checklist)}`);
  for (const phase of milestone.phases) pushPhase(lines, phase);
}

function pushPhase(lines: string[], phase: InspectedPhase): void {
  const anchor = phase.anchor === null ? null : `#${phase.anchor}`;
  lines.push(
    `    ${join(['phase', phase.number, phase.title, status(phase.status), count(phase.progress), anchor])}`,
  );
  if (phase.branch !== null)
    lines.push(`      branch ${phase.branch}${phase.target === null ? '' : ` → ${phase.target}`}`);
  for (const checklist of phase.checklists) lines.push(`      ${checklistLine(checklist)}`);
}

function checklistLine({ role, team, done, total }: InspectedChecklist): string {
  return join([`${role} ${done}/${total}`, team]);
}

function status(value: InspectedStatus | null): string | null {
  return value === null ? null : `[${value.text}${value.category === null ? '?' : ` = ${value.category}`}]`;
}

function bracket(text: string | null): string | null {
  return text === null ? null : `[${text}]`;
}

function count(progress: Progress | null): string | null {
  return progress === null ? null : `${progress.done}/${progress.total}`;
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** `--explain`: why places were read as what they are, one line each, lines counted from 1. */
export function explanationLines(text: string, explanations: readonly Explanation[]): string {
  const sorted = [...explanations].sort((a, b) => a.start - b.start);
  let [line, from] = [1, 0];
  return sorted
    .map(({ start, what }) => {
      for (let at = text.indexOf('\n', from); at >= 0 && at < start; at = text.indexOf('\n', from)) {
        line++;
        from = at + 1;
      }
      return `${line}: ${what}`;
    })
    .join('\n');
}
