import type { Node } from '../graph/graph';
import { folderOf, nameOf } from '../graph/location';
import { plainTitle } from '../graph/plainTitle';
import { recordsOfKind } from '../graph/threads';
import { isFeaturePlace } from './featureFolder';
import { milestoneStyle, numberLike } from './milestoneStyle';
import type { PlanContext } from './plan';
import { recordPlaces } from './recordPlaces';

/** A place where something new can go, with what is known of it. */
export interface NewPlace {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** What it will be called: `M4`, `ADR 0007`; null where things have no number there. */
  readonly number: string | null;
  /** Of its milestones: the teams that have work. */
  readonly teams: readonly string[];
  readonly milestones: readonly {
    readonly id: string;
    readonly label: string;
    readonly status: string;
    readonly open: boolean;
  }[];
  /** The milestone that it most likely comes after. */
  readonly after: string | null;
  /** Of stories: the requirements documents that one can be for. */
  readonly prds?: readonly { readonly uri: string; readonly label: string; readonly status: string }[];
}

export interface FormAsked {
  readonly kind: 'milestone' | 'phase' | 'adr' | 'prd' | 'story' | 'roadmap';
  /** The document in front, and the milestone that the cursor is in. */
  readonly uri: string | null;
  readonly folders: readonly string[];
}

/** Where a new one can go, the likeliest place first. */
export function newPlaces(context: PlanContext, { kind, uri, folders }: FormAsked): readonly NewPlace[] {
  const { graph } = context;
  const here = uri === null ? null : (graph.roadmapOf(uri)?.key ?? null);
  const roadmaps = [...graph.roadmaps()].sort((a, b) => Number(b.key === here) - Number(a.key === here));
  const none = { number: null, teams: [], milestones: [], after: null };
  if (kind === 'roadmap') {
    return folders.map((folder) => ({
      ...none,
      id: `${folder}docs/roadmap/`,
      label: nameOf(folder),
      detail: 'docs/roadmap',
    }));
  }
  if (kind === 'milestone') {
    return roadmaps.flatMap((roadmap): NewPlace[] => {
      const style = milestoneStyle(context, roadmap);
      if (!style) return [];
      const { node, next } = style;
      return [
        {
          id: roadmap.key,
          label: roadmap.title,
          detail: shortPath(folders, roadmap.index ?? folderOf(node.main.uri)),
          number: node.id && next !== null ? numberLike(node.id.text, next) : null,
          teams: teamsOf(context, roadmap.nodes),
          milestones: roadmap.nodes.map((each) => told(context, each)),
          after: node.key,
        },
      ];
    });
  }
  if (kind === 'phase') {
    const all = roadmaps.flatMap(({ nodes }) => nodes).filter(({ home }) => home !== null);
    return all
      .sort((a, b) => Number(b.main.uri === uri) - Number(a.main.uri === uri))
      .map((node) => {
        const phases = graph.milestone(node.main)?.phases ?? [];
        const last = Number(/(?<!\d)\d+$/.exec(phases.at(-1)?.number ?? '')?.[0] ?? phases.length);
        return {
          ...none,
          id: `${node.main.uri} ${node.main.key}`,
          label: [node.id?.text, graph.title(node)].filter(Boolean).join(' '),
          detail: shortPath(folders, node.main.uri),
          number: `Phase ${last + 1}`,
          teams: teamsOf(context, [node]),
        };
      });
  }
  const milestones =
    kind === 'adr' ? [] : roadmaps.flatMap(({ nodes }) => nodes).map((node) => told(context, node));
  const after = milestones.find(({ open }) => open)?.id ?? null;
  return recordPlaces(context, kind, folders).map(({ id, count, number }) => {
    const path = shortPath(folders, id).replace(/\/(?:\*\/)?$/, '');
    return {
      id,
      label: isFeaturePlace(id) ? `${path}/…` : path,
      detail: isFeaturePlace(id) ? 'A folder of its own' : count === 0 ? 'A new folder' : `${count} there`,
      number,
      teams: [],
      milestones,
      after,
      ...(kind === 'story' ? { prds: prdsOf(context) } : {}),
    };
  });
}

function prdsOf({ graph }: PlanContext) {
  return recordsOfKind(graph, 'prd').map(({ uri, summary }) => ({
    uri,
    label: plainTitle(summary.title),
    status: summary.status ?? '',
  }));
}

function told({ graph }: PlanContext, node: Node) {
  const status = graph.status(node);
  return {
    id: node.key,
    label: [node.id?.text, graph.title(node)].filter(Boolean).join(' '),
    status: status?.word ?? '',
    open: status?.category !== 'done' && status?.category !== 'dropped',
  };
}

function teamsOf({ graph }: PlanContext, nodes: readonly Node[]): readonly string[] {
  return [...new Set([...nodes].reverse().flatMap(({ main }) => graph.milestone(main)?.teams ?? []))];
}

function shortPath(folders: readonly string[], uri: string): string {
  const root = folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  return decodeURIComponent(root ? uri.slice(root.length) : uri);
}
