import type { Graph } from '../../graph/graph';

/**
 * A file outside the workspace that is not on this machine either: a broken link before it is one that leaves. What has
 * no extension may be a page of the site that shows the repository (`../../issues`).
 */
export const isGone = (graph: Graph, uri: string): boolean => /\.\w{1,8}$/.test(uri) && graph.isMissing(uri);
