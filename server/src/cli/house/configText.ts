import { counted } from '../../telling/counted';
import { byCategory, type House } from './houseConfig';

/** The config of a house, with the reason of each setting beside it. */
export function configText({ statuses, teams, templates, headings, habits }: House): string {
  const off = (rules: readonly string[]): string =>
    `{ ${rules.map((name) => `${JSON.stringify(name)}: "off"`).join(', ')} }`;
  const parts = ['"preset": "recommended"'];
  if (habits.everywhere.length > 0)
    parts.push(`// Most documents here do this on purpose.\n"rules": ${off(habits.everywhere)}`);
  if (habits.folders.length > 0) {
    const entries = habits.folders.map(
      ({ folder, rules }) => `  { "files": [${JSON.stringify(`${folder}/**`)}], "rules": ${off(rules)} }`,
    );
    parts.push(
      `// Most documents of these folders do this on purpose.\n"overrides": [\n${entries.join(',\n')}\n]`,
    );
  }
  if (Object.keys(templates).length > 0)
    parts.push(
      `// Documents of these kinds are held against your own templates.\n"templates": ${lines(templates)}`,
    );
  if (teams.length > 0) {
    const entries = teams.map(({ name }) => `  { "name": ${JSON.stringify(name)} }`);
    parts.push(`// The teams that milestones list.\n"teams": [\n${entries.join(',\n')}\n]`);
  }
  if (statuses.length > 0) parts.push(statusText(statuses));
  if (headings.length > 0) {
    const list = headings.map(
      ([words, count]) => `${JSON.stringify(words)} in ${counted(count, 'document')}`,
    );
    parts.push(
      `// Headings over boxes that Milepost knows no purpose of: ${list.join(', ')}.\n// Say what they are for: "sections": { "review": ["…"] }.\n"lexicon": {}`,
    );
  }
  return `{\n${parts.map((part) => part.replace(/^/gm, '  ')).join(',\n')}\n}\n`;
}

function statusText(statuses: House['statuses']): string {
  const placed = byCategory(statuses);
  const open = statuses.filter(({ means }) => means === null);
  const says = [];
  if (Object.keys(placed).length > 0)
    says.push('// What these words mean is read from the boxes below them.');
  if (open.length > 0) {
    const list = open.map(
      ({ word, documents }) => `${JSON.stringify(word)} in ${counted(documents, 'document')}`,
    );
    // Only the team knows what they mean, so they are listed and not guessed.
    says.push(
      `// Statuses that Milepost cannot place: ${list.join(', ')}.`,
      '// Say what they mean: "active": ["…"], "done": ["…"].',
    );
  }
  return `${says.join('\n')}\n"statuses": ${Object.keys(placed).length > 0 ? lines(placed) : '{}'}`;
}

const lines = (value: object): string =>
  `{\n${Object.entries(value)
    .map(([key, each]) => `  ${JSON.stringify(key)}: ${JSON.stringify(each)}`)
    .join(',\n')}\n}`;
