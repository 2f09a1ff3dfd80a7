import type { Field, FieldName } from '../../reading/model';
import type { FeatureContext, View } from './context';
import { plain } from './milestoneCard';
import { statusWords } from './statusWords';

/** What a field is for, and which values it takes here. */
export function fieldCard({ graph }: FeatureContext, { uri }: View, { label, name }: Field): string {
  const blocks = [`**${plain(label.text)}**`, meanings[name!]];
  if (name === 'status') {
    const words = statusWords(graph, uri);
    if (words.length > 0) blocks.push(`In this roadmap: ${words.map(({ word }) => plain(word)).join(', ')}`);
  }
  return blocks.join('\n\n');
}

const meanings: Readonly<Record<FieldName, string>> = {
  status: 'Where it stands.',
  estimate: 'How long the work takes: `3-4 weeks`, `~5 days`, `M`, TBD.',
  when: 'When it is planned: weeks, dates or a quarter.',
  start: 'The day it is planned to start.',
  end: 'The day it is planned to end.',
  'actual-start': 'The day it started.',
  'actual-end': 'The day it ended.',
  variance: 'How far the actual end is from the planned one.',
  dependency: 'What it waits for. A status after a milestone is a gate: the status that it must reach first.',
  blocks: 'What waits for it.',
  records: 'The decisions that it relies on.',
  owner: 'Who answers for it.',
  'technical-owner': 'Who answers for how it is built.',
  teams: 'The teams that do the work, separated by commas.',
  branch: 'The git branch of the work.',
  'branch-pattern': 'How its git branches are named; `<topic>` stands for anything.',
  target: 'The branch that the work is merged into.',
  goal: 'What is true when it is done.',
  progress: 'How much is done. Milepost counts the boxes.',
  priority: 'How much it matters.',
  id: 'What it is called in short.',
  title: 'What it is called.',
  date: 'When it was written or decided.',
  prd: 'The requirements that it belongs to.',
  milestone: 'The milestone that it belongs to.',
  epic: 'The epic that it belongs to.',
  story: 'The user story that it belongs to.',
  feature: 'The feature that it belongs to.',
  deliverables: 'What there will be when it is done.',
  acceptance: 'What must be true for it to be accepted.',
  supersedes: 'The decision that this one replaces.',
  'superseded-by': 'The decision that replaces this one.',
  deciders: 'Who decided.',
  updated: 'When it was last changed.',
  version: 'The version that it is for.',
};
