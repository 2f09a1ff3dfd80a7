import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService, type Service } from '../../server/src/service';
import { rangesOutside } from '../../tools/corpus/rangesOutside';
import { random } from '../helpers/random';
import { mutate } from '../markdown/support/mutate';
import { randomMarkdown } from '../markdown/support/randomMarkdown';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);
/** `npm run fuzz` goes on for longer, from another seed each time. */
const ROUNDS = Number(process.env.MILEPOST_ROUNDS ?? 25);

const root = 'file:///bench/';
const examples = readdirSync('examples/roadmap', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

test(`no text breaks reading, a rule, a fix or a feature (MILEPOST_SEED=${SEED})`, {
  timeout: 3_600_000,
}, () => {
  const counts = { documents: 0, findings: 0, fixes: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const from = random(SEED + round);
    const note = `MILEPOST_SEED=${SEED + round} MILEPOST_ROUNDS=1`;
    const service = createService();
    service.setFolders([root]);
    for (const [uri, text] of generateWorkspace(2)) service.setFile(uri, text);
    const uri = `${root}area-0/docs/roadmap/m1-loans-fines.md`;
    const base = from.chance(0.2) ? randomMarkdown(from) : from.pick(examples);
    const text = mutate(from, base, 1 + from.below(12));
    service.open(uri, 1, text);
    counts.documents++;
    ask(service, uri, note, (below) => from.below(below));
    expect(rangesOutside(service.document(uri), service.reports(uri)), note).toEqual([]);
    for (const report of service.reports(uri)) {
      counts.findings++;
      const [fix] = service.fixes(uri, report);
      if (!fix) continue;
      counts.fixes++;
      for (const edit of fix.edits) {
        const length = service.document(edit.uri)!.text.length;
        expect(0 <= edit.start && edit.start <= edit.end && edit.end <= length, `${note} ${fix.title}`).toBe(
          true,
        );
      }
    }
  }
  expect(counts.documents).toBe(ROUNDS);
  if (ROUNDS > 25) console.log(counts);
});

/** Every question that an editor asks, at a random place. */
function ask(service: Service, uri: string, note: string, below: (below: number) => number): void {
  const lines = service.document(uri)!.text.split(/\r\n|\n|\r/);
  const line = below(lines.length);
  const position = { line, character: below(lines[line]!.length + 1) };
  const range = { start: { line: 0, character: 0 }, end: position };
  try {
    service.diagnostics(uri);
    service.codeActions(uri, range);
    service.whatWasRead(uri);
    service.treeReveal(uri, line);
    for (const node of service.treeChildren(null))
      service.treeChildren(node.id).map(({ id }) => service.treeTooltip(id));
    service.hover(uri, position);
    service.documentSymbols(uri);
  } catch (error) {
    throw new Error(`${note}: ${error instanceof Error ? error.stack : error}`);
  }
}
