import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** Files that lie nowhere: text by path. Folders are what paths run through. */
export function memoryFileSystem(files: Map<string, string>): FileSystemProvider {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const isFolder = (path: string): boolean =>
    [...files.keys()].some((name) => name.startsWith(path.endsWith('/') ? path : `${path}/`));
  const read = (uri: Uri): string => {
    const text = files.get(uri.path);
    if (text === undefined) throw FileSystemError.FileNotFound(uri);
    return text;
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => undefined),
    stat(uri) {
      if (isFolder(uri.path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const size = new TextEncoder().encode(read(uri)).length;
      return { type: FileType.File, ctime: 0, mtime: Date.now(), size };
    },
    readDirectory({ path }) {
      const below = path.endsWith('/') ? path : `${path}/`;
      const names = [...files.keys()]
        .filter((name) => name.startsWith(below))
        .map((name) => name.slice(below.length));
      const entries = names.map((name): [string, FileType] => {
        const [first = '', ...more] = name.split('/');
        return [first, more.length > 0 ? FileType.Directory : FileType.File];
      });
      return [...new Map(entries)];
    },
    readFile: (uri) => new TextEncoder().encode(read(uri)),
    writeFile(uri, content) {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, new TextDecoder().decode(content));
      changed.fire([{ type, uri }]);
    },
    delete(uri) {
      files.delete(uri.path);
      changed.fire([{ type: FileChangeType.Deleted, uri }]);
    },
    rename() {
      throw FileSystemError.NoPermissions('nothing is renamed here');
    },
    createDirectory: () => undefined,
  };
}
