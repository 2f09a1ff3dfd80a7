import type { Node, RecordNode } from '../../graph/graph';

/** What a place in a document can name. Several milestones or records where a bare id fits more than one. */
export type Subject =
  | { readonly kind: 'milestone'; readonly nodes: readonly Node[] }
  | { readonly kind: 'phase'; readonly node: Node; readonly phase: string }
  | { readonly kind: 'record'; readonly records: readonly RecordNode[] }
  | { readonly kind: 'team'; readonly roadmap: string; readonly team: string }
  | { readonly kind: 'branch'; readonly roadmap: string; readonly branch: string }
  | { readonly kind: 'status'; readonly roadmap: string; readonly status: string }
  | { readonly kind: 'document'; readonly uri: string; readonly fragment: string | null };

/** Equal for places that name the same; two names of several things share a key for each that both can mean. */
export function keysOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'milestone':
      return subject.nodes.map(({ key }) => `milestone ${key}`);
    case 'phase':
      return [`phase ${subject.node.key} ${subject.phase}`];
    case 'record':
      return subject.records.map(({ uri, key }) => `record ${uri}#${key}`);
    case 'team':
      return [`team ${subject.roadmap} ${subject.team}`];
    case 'branch':
      return [`branch ${subject.roadmap} ${subject.branch}`];
    case 'status':
      return [`status ${subject.roadmap} ${subject.status}`];
    case 'document':
      return [`document ${subject.uri}#${subject.fragment ?? ''}`];
  }
}

/** Whether a place names what was asked for; `keys` are those of the question. */
export const isSame = (subject: Subject, keys: ReadonlySet<string>): boolean =>
  keysOf(subject).some((key) => keys.has(key));
