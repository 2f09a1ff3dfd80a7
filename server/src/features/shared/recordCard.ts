import type { RecordNode } from '../../graph/graph';
import type { FeatureContext } from './context';
import { firstParagraph } from './firstParagraph';
import { plain } from './milestoneCard';

/** The card of a decision, requirement or story, as Markdown. */
export function recordCard(record: RecordNode, document: FeatureContext['document']): string {
  const { id, title, status, date, supersededBy } = record.summary;
  const blocks = [`**${plain([id?.text, title].filter(Boolean).join(' '))}**`];
  const facts = [status && plain(status), date && plain(date)].filter(Boolean);
  if (facts.length > 0) blocks.push(facts.join(' · '));
  const successors = supersededBy.flatMap(({ id: successor }) => (successor ? [plain(successor.text)] : []));
  if (successors.length > 0) blocks.push(`Superseded by ${successors.join(', ')}`);
  const view = document(record.uri);
  const first = view && firstParagraph(view, record.key);
  if (first) blocks.push(plain(first));
  return blocks.join('\n\n');
}
