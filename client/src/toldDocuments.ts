import { Disposable, DocumentLink, EventEmitter, languages, Range, Uri, workspace } from 'vscode';

const scheme = 'milepost-told';

export interface ToldDocuments extends Disposable {
  /** The document of this name, with this text from now on. */
  write(name: string, text: string): Uri;
}

/** What people were told, as documents that nobody has to save; their links lead into the workspace. */
export function toldDocuments(): ToldDocuments {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const registered = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
    }),
    languages.registerDocumentLinkProvider(
      { scheme },
      {
        provideDocumentLinks: (document) =>
          [...document.getText().matchAll(/\]\(([^()\s]+)\)/g)].flatMap(({ index, 1: path }) => {
            const range = new Range(
              document.positionAt(index + 2),
              document.positionAt(index + 2 + path!.length),
            );
            const target = targetOf(path!);
            return target ? [new DocumentLink(range, target)] : [];
          }),
      },
    ),
  );
  return {
    write(name, text) {
      const uri = Uri.from({ scheme, path: `/${name}.md` });
      texts.set(uri.path, text);
      changed.fire(uri);
      return uri;
    },
    dispose: () => registered.dispose(),
  };
}

/** In the first workspace folder: names come without their folder where there is but one. */
function targetOf(link: string): Uri | null {
  const [folder] = workspace.workspaceFolders ?? [];
  const [path = '', fragment] = link.split('#');
  return folder
    ? Uri.joinPath(folder.uri, decodeURIComponent(path)).with({ fragment: fragment ?? '' })
    : null;
}
