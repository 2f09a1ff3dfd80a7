import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { configPlace } from '../config/configPlace';
import { configSchema } from '../config/configSchema';
import { knownKeysAt, knownValuesAt } from '../config/knownKeysAt';
import { relativePath } from '../graph/relativePath';
import { fold } from '../reading/words';
import type { FeatureContext } from './shared/context';

export interface ConfigAsked {
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
  /** Names of all rules, with what each finds. */
  readonly rules: ReadonlyMap<string, string>;
  /** The editor completes from the JSON schema: what that knows is left to it. */
  readonly hasSchema: boolean;
  readonly positionAt: (offset: number) => { line: number; character: number };
}

interface Entry {
  readonly text: string;
  readonly detail: string;
  readonly kind: CompletionItemKind;
}

/** In `milepost.json`: keys, rules and values that it may have, and the words and files of the roadmaps themselves. */
export function configCompletion(context: FeatureContext, asked: ConfigAsked): CompletionItem[] {
  const place = configPlace(asked.text, asked.offset);
  const { isKey, keys, hasColon, start, end } = place;
  const entries = isKey
    ? keysAt(asked, place.path.slice(0, -1)).filter(({ text }) => !keys.includes(text))
    : valuesAt(context, asked, place.path);
  const range = { start: asked.positionAt(start), end: asked.positionAt(end) };
  return entries.map(({ text, detail, kind }, at) => ({
    label: text,
    ...(detail ? { detail } : {}),
    kind,
    sortText: String(at).padStart(4, '0'),
    filterText: JSON.stringify(text),
    textEdit: { range, newText: JSON.stringify(text) + (isKey && !hasColon ? ': ' : '') },
  }));
}

type Path = readonly (string | number)[];

/** `rules`, and `rules` of an override. */
const isRules = (path: Path): boolean =>
  path.at(-1) === 'rules' && (path.length === 1 || (path.length === 3 && path[0] === 'overrides'));

function keysAt({ rules, hasSchema }: ConfigAsked, path: Path): readonly Entry[] {
  if (hasSchema) return [];
  if (isRules(path))
    return [...rules].map(([text, detail]) => ({ text, detail, kind: CompletionItemKind.Property }));
  return knownKeysAt(configSchema, path).map((text) => ({
    text,
    detail: '',
    kind: CompletionItemKind.Property,
  }));
}

function valuesAt(context: FeatureContext, asked: ConfigAsked, path: Path): readonly Entry[] {
  const [first] = path;
  if (first === 'statuses') return unknownStatuses(context);
  if (first === 'teams' && (path[2] === 'name' || path[2] === 'aliases')) return teamNames(context);
  if (first === 'templates' || (first === 'roadmaps' && path[2] === 'index') || path.at(-2) === 'files')
    return documents(context, asked);
  if (asked.hasSchema) return [];
  return knownValuesAt(configSchema, path).map((text) => ({
    text,
    detail: '',
    kind: CompletionItemKind.EnumMember,
  }));
}

/** Words that stand where a status is said, and that nobody can place. */
function unknownStatuses({ graph }: FeatureContext): readonly Entry[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const uri of graph.documents()) {
    for (const { status, phases } of graph.summary(uri)?.milestones ?? []) {
      for (const said of [status, ...phases.map((phase) => phase.status)]) {
        if (!said || said.category) continue;
        const known = counts.get(fold(said.word));
        counts.set(fold(said.word), { word: said.word, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ word, count }) => ({
      text: word,
      detail: `stands ${count === 1 ? 'once' : `${count} times`}, and means nothing yet`,
      kind: CompletionItemKind.EnumMember,
    }));
}

function teamNames({ graph }: FeatureContext): readonly Entry[] {
  const names = new Set(graph.documents().flatMap((uri) => graph.summary(uri)?.teams ?? []));
  return [...names]
    .sort()
    .map((text) => ({ text, detail: 'team of a milestone', kind: CompletionItemKind.Unit }));
}

function documents({ graph }: FeatureContext, { uri }: ConfigAsked): readonly Entry[] {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return graph
    .documents()
    .filter((each) => each.startsWith(folder))
    .map((each) => ({
      text: relativePath(uri, each),
      detail: graph.summary(each)?.title ?? '',
      kind: CompletionItemKind.File,
    }));
}
