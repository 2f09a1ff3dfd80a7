import type { RecordNode } from '../../graph/graph';
import { plain } from './milestoneCard';

/** The card of a decision, requirement or story, as Markdown. */
export function recordCard(record: RecordNode): string {
  const { id, title, status, date, supersededBy } = record.summary;
  const blocks = [`**${plain([id?.text, title].filter(Boolean).join(' '))}**`];
  const facts = [status && plain(status), date && plain(date)].filter(Boolean);
  if (facts.length > 0) blocks.push(facts.join(' · '));
  const successors = supersededBy.flatMap(({ id: successor }) => (successor ? [plain(successor.text)] : []));
  if (successors.length > 0) blocks.push(`Superseded by ${successors.join(', ')}`);
  return blocks.join('\n\n');
}
