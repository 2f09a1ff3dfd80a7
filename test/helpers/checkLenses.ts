import { defaultLenses, type LensKinds } from '../../server/src/features/codeLens';
import { checkMarks } from './checkMarks';
import type { WorkspaceOptions } from './openWorkspace';

/** Code lenses, each marked with one caret under the start of its line: `^ 3/7 done`. */
export function checkLenses(
  fixture: string,
  options: WorkspaceOptions & { readonly kinds?: Partial<LensKinds> } = {},
): void {
  checkMarks(
    fixture,
    ({ service }, uri) =>
      service
        .codeLenses(uri, { ...defaultLenses, ...options.kinds })
        .map(({ range: { start }, command }) => ({
          range: { start, end: start },
          words: [command?.title ?? ''],
        })),
    options,
  );
}
