import { env, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { Told, TreePlace } from '../../../server/src/lsp/protocol';
import { show } from './show';

interface Choice extends QuickPickItem {
  readonly place?: TreePlace | null;
}

/** Lists the lines of an answer under their headings; the chosen one opens, and a button copies all of it. */
export async function pickPlace({ title, groups, nothing, text }: Told, placeholder: string): Promise<void> {
  if (groups.length === 0) {
    void window.showInformationMessage(nothing ? `${title}: ${nothing}` : title);
    return;
  }
  const copy = { iconPath: new ThemeIcon('copy'), tooltip: 'Copy as Markdown' };
  const pick = window.createQuickPick<Choice>();
  pick.title = title;
  pick.placeholder = nothing ?? placeholder;
  pick.matchOnDescription = true;
  pick.buttons = [copy];
  pick.items = groups.flatMap((group): readonly Choice[] => [
    { label: group.title, kind: QuickPickItemKind.Separator },
    ...group.entries.map(({ label, detail, place }) => ({ label, description: detail, place })),
  ]);
  const chosen = await new Promise<TreePlace | null>((resolve) => {
    pick.onDidTriggerButton(() => {
      void env.clipboard.writeText(text);
      void window.setStatusBarMessage('Copied as Markdown.', 4000);
      pick.hide();
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.place ?? null);
      pick.hide();
    });
    pick.onDidHide(() => resolve(null));
    pick.show();
  });
  pick.dispose();
  if (chosen) await show(chosen.uri, chosen.range);
}
