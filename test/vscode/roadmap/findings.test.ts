import { commands, DiagnosticSeverity } from 'vscode';
import { note } from '../reporter';
import { leaveAll, m2, replace, show } from '../support/documents';
import { equal, ok } from '../support/expect';
import { codeOf, untilFindings } from '../support/findings';
import { milepost } from '../support/milepost';

describe('findings', () => {
  before(milepost);
  afterEach(leaveAll);

  it('are there for documents that nobody has opened', async () => {
    const found = await untilFindings(m2, ['status-unknown', 'team-not-listed']);
    const status = found.find((one) => codeOf(one) === 'status-unknown');
    ok(status, 'no status-unknown');
    equal(status.message, "'In Progess' is no known status. Did you mean 'In Progress'?");
    equal(status.severity, DiagnosticSeverity.Error);
    equal([status.range.start.line, status.range.start.character, status.range.end.character], [2, 10, 20]);
  });

  it('lead to the page of their rule and to what they speak of', async () => {
    const found = await untilFindings(m2, ['status-unknown', 'team-not-listed']);
    const team = found.find((one) => codeOf(one) === 'team-not-listed');
    const page = typeof team?.code === 'object' ? team.code.target.path : '';
    ok(page.endsWith('/team-not-listed.md'), `its page is ${page}`);
    const related = team?.relatedInformation?.map(({ message, location }) => [
      message,
      location.range.start.line,
    ]);
    equal(related, [['The Execution Teams are listed here.', 10]]);
  });

  it('follow what is typed, and undo', async () => {
    const { document } = await show(m2);
    await replace(document, 'In Progess', 'In Progress');
    const typed = performance.now();
    await untilFindings(m2, ['team-not-listed']);
    note(`findings follow an edit in ${(performance.now() - typed).toFixed(0)} ms`);
    await replace(document, '#### Docs + Standards', '#### Product');
    await untilFindings(m2, []);
    await commands.executeCommand('undo');
    await untilFindings(m2, ['team-not-listed']);
    await commands.executeCommand('undo');
    await untilFindings(m2, ['status-unknown', 'team-not-listed']);
  });
});
