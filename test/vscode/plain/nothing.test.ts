import { commands, languages, window, workspace } from 'vscode';
import { uriOf } from '../support/documents';
import { equal } from '../support/expect';
import { extension } from '../support/milepost';
import { serverProcesses } from '../support/serverProcesses';

// VS Code runs tests when it has looked into the workspace for what its extensions wait for.
describe('a workspace without Markdown', () => {
  it('has nothing started', () => {
    equal(extension().isActive, false);
    equal(serverProcesses(), []);
  });

  it('wakes nothing when VS Code has finished to start', () => {
    const events: readonly string[] = extension().packageJSON.activationEvents;
    equal(
      events.filter((event) => event === '*' || event === 'onStartupFinished'),
      [],
    );
  });

  it('stays like that while one works with other files', async () => {
    const document = await workspace.openTextDocument(uriOf('notes.txt'));
    await window.showTextDocument(document);
    // Answered by this extension host, after all that opening a document has set off in it.
    await commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(0));
    await languages.setTextDocumentLanguage(document, 'json');
    equal(document.languageId, 'json');
    equal(extension().isActive, false);
    equal(serverProcesses(), []);
  });
});
