import { type Disposable, FileDecoration, ThemeColor, Uri, window } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';

const scheme = 'milepost-row';

export const isTroubled = (problems: TreeNode['problems']): problems is NonNullable<typeof problems> =>
  problems !== undefined && problems.errors + problems.warnings > 0;

/** A row without problems has none; other problems make another uri, so that no news of it is needed. */
export function rowUri({ id, problems }: TreeNode): Uri | undefined {
  if (!isTroubled(problems)) return undefined;
  return Uri.from({ scheme, path: `/${id}`, query: `${problems.errors}/${problems.warnings}` });
}

/** At the end of a row of the view, the number of its problems, as in the Explorer. */
export function decorateRows(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration(uri): FileDecoration | undefined {
      if (uri.scheme !== scheme) return undefined;
      const [errors = 0, warnings = 0] = uri.query.split('/').map(Number);
      const all = errors + warnings;
      const color = new ThemeColor(errors > 0 ? 'list.errorForeground' : 'list.warningForeground');
      const words = [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ');
      return new FileDecoration(all > 9 ? '9+' : String(all), words, color);
    },
  });
}

const counted = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
