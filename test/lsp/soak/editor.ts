import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { positionAt } from '../support/startServer';
import type { Client } from './client';
import type { Disk } from './disk';

export interface OpenText {
  readonly version: number;
  readonly text: string;
}

/** The texts that a person has open, and the server that is told of them. */
export interface Editor {
  client: Client;
  readonly open: ReadonlyMap<string, OpenText>;
  show(uri: string, text: string): void;
  close(uri: string): void;
  /** Replaces a stretch of an open text. */
  edit(uri: string, start: number, end: number, text: string): void;
  replace(uri: string, text: string): void;
  /** Applies what the server proposed: open texts change in the editor, the others on disk. */
  apply(edit: WorkspaceEdit): void;
  /** Says everything again, to a server that has just started. */
  openAll(): void;
}

export function createEditor(client: Client, disk: Disk): Editor {
  const open = new Map<string, OpenText>();
  const tell = (uri: string): void => {
    const { version, text } = open.get(uri)!;
    editor.client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: uri.endsWith('.json') ? 'json' : 'markdown', version, text },
    });
  };

  function set(uri: string, text: string, change: object): void {
    const version = open.get(uri)!.version + 1;
    open.set(uri, { version, text });
    editor.client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  function textOf(uri: string): string | null {
    try {
      return open.get(uri)?.text ?? readFileSync(fileURLToPath(uri), 'utf8');
    } catch {
      return null;
    }
  }

  const editor: Editor = {
    client,
    open,
    show(uri, text) {
      open.set(uri, { version: 1, text });
      tell(uri);
    },
    close(uri) {
      open.delete(uri);
      editor.client.notify('textDocument/didClose', { textDocument: { uri } });
    },
    edit(uri, start, end, text) {
      const before = open.get(uri)!.text;
      const range = { start: placeAt(before, start), end: placeAt(before, end) };
      set(uri, before.slice(0, start) + text + before.slice(end), { range, text });
    },
    replace: (uri, text) => set(uri, text, { text }),
    apply(edit) {
      for (const change of edit.documentChanges ?? []) {
        if (!('textDocument' in change)) continue;
        const { uri, version } = change.textDocument;
        const before = textOf(uri);
        if (before === null || (version !== null && version !== open.get(uri)?.version)) continue;
        const after = edited(before, change.edits as TextEdit[]);
        if (open.has(uri)) editor.replace(uri, after);
        else disk.write(fileURLToPath(uri).slice(disk.folder.length + 1), after);
      }
    },
    openAll() {
      for (const uri of open.keys()) tell(uri);
    },
  };
  return editor;
}

/** Line ends are CRLF, LF and CR, as the protocol has them. */
function placeAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  // Between the two halves of one line end there is no place.
  if (before.endsWith('\r') && text[offset] === '\n') return placeAt(text, offset - 1);
  return positionAt(before.replace(/\r\n?/g, '\n'), Number.POSITIVE_INFINITY);
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    Math.min((starts[line] ?? text.length) + character, text.length);
  let result = text;
  for (const { range, newText } of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)))
    result = result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end));
  return result;
}
