import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService, type Service } from '../../server/src/service';

const root = 'file:///w/';
const uri = `${root}area-0/docs/roadmap/m4-fines-loans.md`;

function openOne(size: number): { service: Service; lines: readonly string[] } {
  const service = createService();
  service.setFolders([root]);
  const files = generateWorkspace(size, root);
  for (const [at, text] of files) service.setFile(at, text);
  const text = files.get(uri)!;
  service.open(uri, 1, text);
  for (const document of service.documents()) service.diagnostics(document);
  service.stale();
  return { service, lines: text.split('\n') };
}

/** How many documents were checked again for one change. */
function recheckedBy(
  service: Service,
  line: number,
  character: number,
  length: number,
  text: string,
): readonly string[] {
  const before = service.computed.get('findings')!;
  const start = { line, character };
  service.change(uri, 2, [{ range: { start, end: { line, character: character + length } }, text }]);
  const stale = service.stale();
  for (const document of stale) service.diagnostics(document);
  expect(stale.length).toBeGreaterThanOrEqual(service.computed.get('findings')! - before);
  return stale;
}

test.each([20, 100])('a keystroke in prose checks one document of %d again', (size) => {
  const { service, lines } = openOne(size);
  const line = lines.findIndex((text) => text.startsWith('What they see'));
  const judged = service.computed.get('judgement');
  expect(recheckedBy(service, line, 4, 0, 'x')).toEqual([uri]);
  // Its findings move along with the text: only rules that read the text are run.
  expect(service.computed.get('judgement')).toBe(judged);
});

test('a keystroke in the words of an item judges no document again', () => {
  const { service, lines } = openOne(20);
  const line = lines.findIndex((text) => text.startsWith('- [ ] Frontend step 3'));
  const judged = service.computed.get('judgement');
  expect(recheckedBy(service, line, 20, 0, 'x')).toEqual([uri]);
  // What looks at no item, and not at this text, is not run.
  expect(service.computed.get('judgement')).toBe(judged);
});

test.each([
  ['- [ ] Backend step 2', ' if needed, M1'],
  ['- [ ] Texts for', ', twice'],
  ['- [ ] Frontend step 4', ' **deferred** to `M9`'],
  ['- [ ] Second', ' of its kind.'],
  ['- [ ] All phase exit criteria are complete', ' by then'],
])('words typed at %s%s and taken back find what a fresh service finds', (item, words) => {
  const all = generateWorkspace(5, root);
  const files = new Map([...all].filter(([at]) => /m[34]-|index/.test(at)));
  const text = files
    .get(uri)!
    .replace('### Exit Criteria', '### Exit Criteria\n- [ ] Second.\n- [ ] Second of its kind.');
  const service = createService();
  service.setFolders([root]);
  for (const [at, content] of files) service.setFile(at, content);
  service.open(uri, 1, text);
  const findings = (of: Service) => of.documents().map((at) => of.diagnostics(at));
  findings(service);
  const lines = text.split('\n');
  const line = lines.findIndex((content) => content.startsWith(item));
  let version = 1;
  const write = (content: string): void => {
    const before = lines[line]!;
    const range = { start: { line, character: 0 }, end: { line, character: before.length } };
    lines[line] = content;
    service.change(uri, ++version, [{ range, text: content }]);
    const fresh = createService();
    fresh.setFolders([root]);
    for (const [at, old] of files) fresh.setFile(at, old);
    fresh.open(uri, 1, lines.join('\n'));
    expect(findings(service), content).toEqual(findings(fresh));
  };
  const whole = lines[line]!;
  for (let length = 1; length <= words.length; length++)
    write(item + words.slice(0, length) + whole.slice(item.length));
  write(item + words.slice(0, 3) + whole.slice(item.length));
  write(whole);
});

test.each([
  ' <!-- milepost-disable-file -->',
  ' <!-- milepost-disable status-unknown -->',
  '\nTotal effort: 6 days',
  '\n- [] Frame it.',
])('%j typed in prose and taken back finds what a fresh service finds', (words) => {
  const before = `# Milestone 1: Lending

- Status: In Progess

## Timeline

- Rules: 2-4 days
- Notices: 3-4 days
- Payment: 2-3 days

Nothing else.`;
  const after = `

## Phase 1: Rules

- [ ] Write them.
- [ ] Write them.
`;
  const place = `${root}m1-lending.md`;
  const service = createService();
  service.setFolders([root]);
  service.open(place, 1, before + after);
  const seen: (readonly unknown[])[] = [];
  const start = { line: 10, character: 'Nothing else.'.length };
  let end = start;
  const lengths = [...words].map((_, at) => at + 1);
  for (const [round, length] of [...lengths, 3, 0].entries()) {
    const typed = words.slice(0, length);
    service.change(place, round + 2, [{ range: { start, end }, text: typed }]);
    const last = typed.slice(typed.lastIndexOf('\n') + 1);
    end = typed.includes('\n')
      ? { line: start.line + 1, character: last.length }
      : { ...start, character: start.character + last.length };
    const fresh = createService();
    fresh.setFolders([root]);
    fresh.open(place, 1, before + typed + after);
    seen.push(fresh.diagnostics(place));
    expect(service.diagnostics(place), typed).toEqual(fresh.diagnostics(place));
  }
  expect(seen[words.length - 1]).not.toEqual(seen.at(-1));
});

test.each([20, 100])(
  'a changed status checks its own roadmap again and nothing beyond, of %d files',
  (size) => {
    const { service, lines } = openOne(size);
    const line = lines.indexOf('- Status: Not Started');
    const again = recheckedBy(service, line, 10, 'Not Started'.length, 'In Progress');
    expect(again).toContain(uri);
    expect(again).toContain(`${root}area-0/docs/roadmap/index.md`);
    expect(again.filter((at) => !at.startsWith(`${root}area-0/docs/roadmap/`))).toEqual([]);
  },
);

test.each([20, 60])(
  'a ticked box checks again who waits for it, and lists whose nodes show it, of %d',
  (size) => {
    const service = createService();
    service.setFolders([root]);
    const files = generateWorkspace(size, root, size);
    for (const [at, text] of files) service.setFile(at, text);
    service.open(uri, 1, files.get(uri)!);
    service.treeChildren(service.treeChildren(null)[0]!.id);
    for (const document of service.documents()) service.reports(document);
    const counted = (query: string): number => service.computed.get(query) ?? 0;
    const [findings, lists] = [counted('findings'), counted('tree')];
    const line = files
      .get(uri)!
      .split('\n')
      .findIndex((text) => text.startsWith('- [ ] Backend step 1'));
    const start = { line, character: 3 };
    service.change(uri, 2, [{ range: { start, end: { line, character: 4 } }, text: 'x' }]);
    service.treeChildren(service.treeChildren(null)[0]!.id);
    for (const document of service.documents()) service.reports(document);
    // Itself, those that it waits for or that wait for it, and the index; the roots and the milestones.
    expect(counted('findings') - findings).toBeLessThanOrEqual(4);
    expect(counted('tree') - lists).toBe(2);
  },
);

test('before other documents are read, says what holds without them', () => {
  const service = createService();
  service.setFolders([root]);
  const text =
    '# Milestone 2: Fines\n\n- Status: In Progress\n- Dependency: M1 `Completed`\n\n- [ ] A page.\n-[ ] A text.\n';
  service.open(`${root}m2.md`, 1, text);
  expect(service.earlyDiagnostics(`${root}m2.md`).map(({ code }) => code)).toEqual(['item-malformed']);
  service.setFile(`${root}m1.md`, '# Milestone 1: Lending\n\n- Status: In Progress\n');
  expect(service.stale()).toContain(`${root}m2.md`);
  expect(service.diagnostics(`${root}m2.md`).map(({ code }) => code)).toContain('gate-not-met');
});
