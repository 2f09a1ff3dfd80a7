/** What the name and folders of a file let one expect. */
import { parseId, recordId } from './identifier';
import type { DocumentKind, MilestoneId } from './model';
import type { Vocabulary } from './vocabulary';
import { matchEnd, matchStart } from './vocabulary';
import { fold } from './words';

export interface PathHints {
  /** The file's name without its ending. */
  readonly name: string;
  readonly folder: DocumentKind | null;
  readonly template: boolean;
  /** `m7` of `m7-launch.md`, `ADR 0001` of `0001-storage.md`. */
  readonly id: MilestoneId | null;
  /** The words after the id. */
  readonly words: string;
  readonly index: boolean;
  readonly roadmap: boolean;
  readonly teller: boolean;
  readonly changelog: boolean;
  /** Somebody is told what to do there; milestones in it are examples. */
  readonly instructions: boolean;
}

const folders: ReadonlyMap<string, DocumentKind> = new Map([
  ['milestones', 'milestone'],
  ['milestone', 'milestone'],
  ['adr', 'adr'],
  ['adrs', 'adr'],
  ['decisions', 'adr'],
  ['decision-records', 'adr'],
  ['architecture-decisions', 'adr'],
  ['architecture-decision-records', 'adr'],
  ['prd', 'prd'],
  ['prds', 'prd'],
  ['user-stories', 'story'],
  ['stories', 'story'],
  ['epics', 'epic'],
  ['tasks', 'task'],
  ['issues', 'task'],
]);

const templateFolders = setOf('template templates scaffold scaffolds');

/** Folders of documents that tell of milestones: what was released, said or handed over. */
const tellingFolders = setOf(
  'release releases release-notes changelog changelogs devlog devlogs log logs report reports handoff handoffs ' +
    'retrospective retrospectives retro retros review reviews prompt prompts meeting meetings incident incidents ' +
    'postmortem postmortems post-mortem post-mortems tracking research completion completions',
);

/** Folders of what was done by day. */
const dayFolders = setOf('changes history');

const indexNames = setOf('index readme _index overview toc');
const changelogNames = setOf('changelog changes history release releases news');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** `03-RESEARCH`, `12.1-CONTEXT`: notes on a phase. */
const aboutPhase =
  /^\d+(?:\.\d+)*-(?:context|research|verification|validation|uat|patterns|learnings|discussion(?:-log)?)$/i;

/** `.claude/commands/new-milestone.md`: what an assistant is told to do. */
const instructions =
  /\/\.[\w-]+\/(?:commands|agents|skills|prompts|instructions|chatmodes|workflows|rules|hooks|get-shit-done)\//i;

/** `2027-02-13_fines-page`: what was done that day. */
const dated = /^\d{4}-?\d{2}-?\d{2}(?=$|[-_. ])/;

/** What the folders of a document let one expect. */
interface FolderHints {
  readonly path: string;
  readonly kind: DocumentKind | null;
  readonly template: boolean;
  readonly teller: boolean;
  readonly ofDays: boolean;
  readonly instructions: boolean;
}

/** Hints for one document after the other: those that lie side by side are read in turn. */
export function createPathReader(vocabulary: Vocabulary): (uri: string) => PathHints {
  let folder = folderHints('');
  return (uri) => {
    const path = decode(uri).replaceAll('\\', '/');
    const end = path.lastIndexOf('/') + 1;
    if (end !== folder.path.length || !path.startsWith(folder.path)) folder = folderHints(path.slice(0, end));
    return nameHints(path.slice(end), folder, vocabulary);
  };
}

/** `path`: with the slash at its end. */
function folderHints(path: string): FolderHints {
  /** From the nearest folder up. */
  const near = path.toLowerCase().split('/').slice(-4, -1).reverse();
  let kind: DocumentKind | null = null;
  for (const part of near) kind ??= folders.get(part) ?? null;
  return {
    path,
    kind,
    template: near.some((part) => templateFolders.has(part)),
    teller: near.some((part) => tellingFolders.has(part)),
    ofDays: near.some((part) => dayFolders.has(part)),
    instructions: (path[0] === '.' || path.includes('/.')) && instructions.test(`/${path}`),
  };
}

function nameHints(file: string, folder: FolderHints, vocabulary: Vocabulary): PathHints {
  const name = file.replace(/\.(?:md|markdown|mdx)$/i, '');
  const lowerName = name.toLowerCase();
  const spaced = fold(name.replace(/[_.-]+/g, ' '));
  const { id, rest } = idOfName(name, folder.kind);
  // `milestone-summary-v1.0`: what it is stands before the number of what it is about.
  const kind = spaced.replace(/(?: v?\d+)+$/, '');
  const teller = matchEnd(vocabulary.tellers, kind) ?? matchStart(vocabulary.tellerStarts, spaced);
  return {
    name,
    folder: folder.kind,
    template:
      folder.template ||
      /^(?:template|vorlage|шаблон)(?:$|[-_. ])|(?:^|[-_. ])(?:template|vorlage|шаблон)$/i.test(name),
    id,
    words: fold(rest.replace(/[_.-]+/g, ' ')),
    index: indexNames.has(lowerName),
    roadmap: /roadmap|milestones?(?:$|[-_ ]plan)/i.test(name),
    teller: teller !== null || folder.teller || aboutPhase.test(name) || (folder.ofDays && dated.test(name)),
    changelog: changelogNames.has(lowerName),
    instructions: folder.instructions,
  };
}

function idOfName(name: string, folder: DocumentKind | null): { id: MilestoneId | null; rest: string } {
  if (folder === 'adr' || /^adr[-_ ]?\d/i.test(name)) {
    const match = /^(?:adr[-_ ]?)?([a-z]{1,6}-?)?(\d{1,6})(?=$|[-_. ])/i.exec(name);
    const dated = /^(?:\d{8}|\d{4}-\d{2}-\d{2})(?=$|[-_ ])/.test(name);
    if (match !== null && !dated && (match[1] === undefined || /^adr/i.test(name))) {
      return {
        id: recordId(match[2]!, (match[1] ?? '').replace('-', '')),
        rest: name.slice(match[0].length),
      };
    }
    if (dated) return { id: null, rest: name.replace(/^[\d-]+/, '') };
  }
  const milestone = /^milestone[-_ ]?(\d{1,4})(?=$|[-_ ])/i.exec(name);
  if (milestone !== null) return { id: parseId(`M${milestone[1]!}`), rest: name.slice(milestone[0].length) };
  const match =
    /^([a-z][a-z0-9]{0,7}-\d{1,6}(?:\.\d{1,6}){0,4}[a-z]?|[a-z]{1,8}(?:-[a-z]{1,8})?[-_]?\d{1,6}(?:[._]\d{1,6}){0,4}(?:\.?[a-z])?|v\.?\d{1,4}(?:[.-]\d{1,4}){0,3})(?=$|[-_ ])/i.exec(
      name,
    );
  const id = match === null ? null : parseId(match[1]!);
  return id === null ? { id: null, rest: name } : { id, rest: name.slice(match![0].length) };
}

function decode(uri: string): string {
  try {
    const plain = uri.replace(/[?#][\s\S]*$/, '');
    return plain.includes('%') ? decodeURIComponent(plain) : plain;
  } catch {
    return uri;
  }
}
