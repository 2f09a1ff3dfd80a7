import type { Gate, Graph, Node } from '../../graph/graph';
import type { DatesSummary, MilestoneSummary, PhaseSummary } from '../../reading/summary';
import { printDay } from '../../time/day';
import { nextWords } from './nextWords';
import { phaseTitle } from './phaseTitle';
import { fraction, progressBar } from './progressBar';

/** The card of a milestone, as Markdown: hovers and tooltips show it wherever the milestone is named. */
export function milestoneCard(graph: Graph, node: Node): string {
  const milestone = graph.milestone(node.main);
  if (!milestone) return '';
  const status = graph.status(node);
  const heading = [node.id?.text, graph.title(node)].filter(Boolean).join(' ');
  const blocks = [`**${plain(heading)}**${status ? ` · ${plain(status.word)}` : ''}`];
  const facts = [
    milestone.progress && `\`${progressBar(milestone.progress)}\` ${fraction(milestone.progress)}`,
    plannedWords(milestone.dates) ?? computedWords(graph, node),
    milestone.when && plain(milestone.when),
    milestone.estimate && `estimate ${plain(milestone.estimate)}`,
  ].filter(Boolean);
  if (facts.length > 0) blocks.push(facts.join(' · '));
  if (milestone.phases.length > 0) blocks.push(phaseTable(milestone.phases));
  const gates = graph.gates(node).map((gate) => gateWords(graph, gate));
  if (gates.length > 0) blocks.push(`Gate: ${gates.join('; ')}`);
  const waiting = graph.dependents(node).map((other) => plain(graph.label(other)));
  if (waiting.length > 0) blocks.push(`Waiting for this: ${waiting.join(', ')}`);
  const people = ownerWords(milestone);
  if (people) blocks.push(people);
  const first = milestone.firstOpen;
  if (first) blocks.push(`Next: ${plain(nextWords(first.text, first.written))}`);
  return blocks.join('\n\n');
}

function phaseTable(phases: readonly PhaseSummary[]): string {
  const rows = phases.map((phase) => {
    const cells = [
      plain(phaseTitle(phase)),
      phase.progress ? fraction(phase.progress) : '',
      phase.status ? plain(phase.status.word) : '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Phase | Items | |', '| :-- | --: | :-- |', ...rows].join('\n');
}

function gateWords(graph: Graph, { target, dependency, requires, actual, state }: Gate): string {
  const name = plain(target ? graph.label(target) : dependency.text);
  if (state === 'met') return `${name} ${plain(requires.text)}, met`;
  if (state === 'unmet') return `${name} must be ${plain(requires.text)}, is ${plain(actual!.word)}`;
  if (state === 'dropped') return `${name} is ${plain(actual!.word)} and will not be ${plain(requires.text)}`;
  return `${name} ${plain(requires.text)}, not known`;
}

function plannedWords({ plannedStart, plannedEnd }: DatesSummary): string | null {
  if (plannedStart && plannedEnd) return `planned ${plain(plannedStart)} – ${plain(plannedEnd)}`;
  return plannedEnd ? `planned end ${plain(plannedEnd)}` : null;
}

/** What is said of dates that nobody wrote: the earliest ones, by estimates and dependencies. */
function computedWords(graph: Graph, node: Node): string | null {
  const { start, end, weeks } = graph.schedule(node);
  const category = graph.status(node)?.category;
  if (start || end || weeks || category === 'done' || category === 'dropped') return null;
  const plan = graph.plan(node.roadmap);
  const task = plan?.tasks.get(node.key);
  if (!task) return null;
  const room = task.critical ? 'on the critical path' : `${task.slack} working days of slack`;
  return `earliest ${printDay(task.start)} – ${printDay(task.end)}, ${room}`;
}

function ownerWords({ owners, teams }: MilestoneSummary): string {
  const named = owners
    .filter(({ open }) => !open)
    .map(({ label, value }) => `${plain(label)}: ${plain(value)}`);
  if (teams.length > 0) named.push(`Teams: ${teams.map(plain).join(', ')}`);
  return named.join(' · ');
}

/** Text of a document is shown as text: it can neither format the card nor smuggle a link into it. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}
