import { DiagnosticSeverity, Disposable, languages, type TreeView } from 'vscode';

/** Counting is left alone for so long after a change: findings come in bursts. */
const rest = 200;

/** The number of open errors on the view's icon; nothing where there are none. */
export function keepBadge(view: TreeView<unknown>): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function count(): void {
    timer = undefined;
    let value = 0;
    for (const [, diagnostics] of languages.getDiagnostics())
      for (const { source, severity } of diagnostics)
        if (source === 'milepost' && severity === DiagnosticSeverity.Error) value += 1;
    view.badge = value === 0 ? undefined : { value, tooltip: value === 1 ? '1 error' : `${value} errors` };
  }

  return Disposable.from(
    languages.onDidChangeDiagnostics(() => {
      timer ??= setTimeout(count, rest);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}
