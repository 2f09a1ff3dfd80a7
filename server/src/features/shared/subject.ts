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
function keysOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'milestone':
      return subject.nodes.map(({ key }) => key);
    case 'phase':
      return [`${subject.node.key} ${subject.phase}`];
    case 'record':
      return subject.records.map(({ uri, key }) => `${uri}#${key}`);
    case 'team':
      return [`${subject.roadmap} ${subject.team}`];
    case 'branch':
      return [`${subject.roadmap} ${subject.branch}`];
    case 'status':
      return [`${subject.roadmap} ${subject.status}`];
    case 'document':
      return [`${subject.uri}#${subject.fragment ?? ''}`];
  }
}

/** Tells which places name what is asked for. Most name something of another kind, and need no key for it. */
export function sameAs(asked: Subject): (subject: Subject) => boolean {
  const keys = new Set(keysOf(asked));
  return (subject) => subject.kind === asked.kind && keysOf(subject).some((key) => keys.has(key));
}

/** Tells which places name the first of what is asked for, and nothing else. */
export function onlySameAs(asked: Subject): (subject: Subject) => boolean {
  const [key] = keysOf(asked);
  return (subject) => {
    if (subject.kind !== asked.kind) return false;
    const own = keysOf(subject);
    return own.length === 1 && own[0] === key;
  };
}
