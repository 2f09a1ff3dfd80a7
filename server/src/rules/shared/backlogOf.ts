/** The folder of a backlog: what stands above its folders of open and finished tasks. */
export const backlogOf = (uri: string): string =>
  uri
    .slice(0, uri.lastIndexOf('/') + 1)
    .replace(/(?:(?:archived?|completed?|closed|done|finished|drafts?|tasks|stories|epics)\/)+$/i, '');
