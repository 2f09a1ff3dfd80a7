import { commands, window } from 'vscode';
import type { CommandContext } from '../registerCommands';
import { refresh } from './refresh';

/** Checks everything and says how it stands. */
export async function checkWorkspace(context: CommandContext): Promise<void> {
  const result = await refresh(context);
  if (!result) {
    void window.showInformationMessage('Milepost is not running yet; try again in a moment.');
    return;
  }
  const { documents, errors, warnings } = result;
  const checked = count(documents, 'document');
  if (errors + warnings === 0) {
    void window.showInformationMessage(`${checked} checked: no errors, no warnings.`);
    return;
  }
  const choice = await window.showInformationMessage(
    `${checked} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
    'Show problems',
  );
  if (choice) await commands.executeCommand('workbench.actions.view.problems');
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
