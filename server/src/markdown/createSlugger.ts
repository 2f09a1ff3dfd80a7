import GithubSlugger from 'github-slugger';

/** Gives headings, in the order of the document, the anchors that GitHub gives them: repeats are numbered. */
export type Slugger = (heading: string) => string;

/** A slugger for one document. */
export function createSlugger(): Slugger {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(heading.replaceAll('\n', ' ').trim());
}
