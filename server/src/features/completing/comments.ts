import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Completion, Entry, Place } from './place';

const commands: readonly (readonly [string, string])[] = [
  ['milepost-disable-next-line', 'silences rules in the next line'],
  ['milepost-disable-line', 'silences rules in this line'],
  ['milepost-disable', 'silences rules from here on'],
  ['milepost-enable', 'lets them speak again'],
  ['milepost-disable-file', 'silences rules in this document'],
];

/** In a comment: the commands, and behind one of them the rules. */
export function commentCompletion({ before, after, offset, rules }: Place): Completion | null {
  const named = /<!--\s*milepost-(?:disable|enable)[\w-]*\s+(?:[\w-]+[\s,]+)*([\w-]*)$/.exec(before);
  if (named) {
    const entries = rules.map((name): Entry => ({ label: name, text: name, kind: CompletionItemKind.Value }));
    return { from: offset - named[1]!.length, entries };
  }
  const command = /<!--\s*([\w-]*)$/.exec(before);
  if (!command) return null;
  const end = after.includes('-->') ? '' : ' -->';
  const entries = commands.map(
    ([name, detail]): Entry => ({
      label: name,
      detail,
      text: `${name} ${end.trim()}`.trimEnd(),
      snippet: `${name} $0${end}`,
      kind: CompletionItemKind.Keyword,
    }),
  );
  return { from: offset - command[1]!.length, entries };
}
