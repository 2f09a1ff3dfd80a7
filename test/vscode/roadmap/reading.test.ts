import { type CodeLens, commands, type Hover, type MarkdownString, type Position } from 'vscode';
import { leaveAll, m2, rangeOf, replace, show, uriOf } from '../support/documents';
import { equal, holds } from '../support/expect';
import { untilFindings } from '../support/findings';
import { milepost } from '../support/milepost';

async function hoverAt(at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uriOf(m2), at);
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value))
    .join('\n\n');
}

async function lenses(): Promise<[number, string | undefined][]> {
  const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uriOf(m2), 20);
  return all.map(({ range, command }) => [range.start.line, command?.title]);
}

describe('reading', () => {
  before(milepost);
  beforeEach(() => untilFindings(m2, ['status-unknown', 'team-not-listed']));
  afterEach(leaveAll);

  it('a hover on the title is the card of the milestone', async () => {
    const { document } = await show(m2);
    const card = await hoverAt(rangeOf(document, '# Milestone 2').end);
    holds(card, 'Households', 'In Progess', '1/7', 'Registration', 'Visits');
  });

  it('a hover on a link is the card of what it leads to', async () => {
    const { document } = await show(m2);
    holds(
      await hoverAt(rangeOf(document, '[Milestone 1: Foundations]').end),
      'Foundations',
      'Completed',
      '3/3',
    );
  });

  it('a hover on plain text says nothing', async () => {
    const { document } = await show(m2);
    equal(await hoverAt(rangeOf(document, 'household registers').end), '');
  });

  it('lenses tell how far the milestone and its phases are', async () => {
    await show(m2);
    equal(await lenses(), [
      [0, '1/7 done'],
      [16, '1/4 done · next: Find a household by phone number.'],
      [33, '0/3 done · after Phase 1'],
    ]);
  });

  it('lenses follow what is typed', async () => {
    const { document } = await show(m2);
    await replace(document, '- [ ] Find a', '- [x] Find a');
    equal((await lenses())[1], [16, '2/4 done · next: Write the guide for volunteers.']);
  });
});
