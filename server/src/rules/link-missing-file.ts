import { didYouMean } from '../config/didYouMean';
import { nearestNamesakes, relativePath } from '../graph/relativePath';
import type { Link } from '../reading/model';
import type { Fix, Rule, RuleContext } from './rule';
import { fileLinks } from './shared/fileLinks';
import { isGone } from './shared/isGone';
import { newDocument } from './shared/newDocument';
import { pathLike } from './shared/writeRecord';

interface Data {
  /** Empty where the link has no target at all. */
  readonly path: string;
  readonly image: boolean;
  /** What the link is called; the title of the document if it is created. */
  readonly words: string;
  readonly meant: string | null;
  readonly at: { readonly start: number; readonly end: number } | null;
}

export const linkMissingFile: Rule<Data> = {
  name: 'link-missing-file',
  category: 'links',
  severity: 'error',
  what: 'A link to a file that is not there.',
  why: 'The reader who follows it finds nothing. The file was moved, renamed or never written.',
  anyDocument: true,
  inArchive: true,
  examples: [
    {
      bad: `--- docs/m2.md
# Milestone 2: Fines

- Dependency: [M1](./m1.md)
                   ^^^^^^^
--- docs/m1-lending.md
# Milestone 1: Lending
`,
      fixed: `--- docs/m2.md
# Milestone 2: Fines

- Dependency: [M1](./m1-lending.md)
--- docs/m1-lending.md
# Milestone 1: Lending
`,
    },
    {
      bad: `--- docs/plan.md
# Plan

See the [decision](../adr/0001-database.md).
                   ^^^^^^^^^^^^^^^^^^^^^^^
--- docs/adr/0001-database.md
# ADR 0001: Database
`,
      fixed: `--- docs/plan.md
# Plan

See the [decision](adr/0001-database.md).
--- docs/adr/0001-database.md
# ADR 0001: Database
`,
    },
    {
      good: `--- docs/plan.md
# Plan

See the [decision](./adr/0001-database.md).
--- docs/adr/0001-database.md
# ADR 0001: Database
`,
    },
    {
      bad: `# Plan

See the [decision]().
        ^^^^^^^^^^^^
`,
    },
  ],
  *check(context) {
    for (const link of context.model.links) {
      // A line of a table of contents may be a heading of links that has no page (`- [Archive]()` in mdBook).
      if (link.url !== '' || link.label !== null || link.wiki || link.image || isContents(context.uri))
        continue;
      const { start, end, image } = link;
      yield { start, end, severity: 'warning', data: { path: '', image, words: '', meant: null, at: null } };
    }
    for (const { link, target } of fileLinks(context)) {
      const { outside, uri } = target;
      if (outside ? !isGone(context.graph, uri) : !context.graph.isMissing(uri)) continue;
      if (isMade(context, uri)) continue;
      const at = link.urlAt ?? link;
      yield {
        start: at.start,
        end: at.end,
        data: {
          path: link.path!,
          image: link.image,
          words: link.text.trim() || 'Untitled',
          meant: meantPath(context, link),
          at: link.urlAt,
        },
      };
    }
  },
  message: ({ path, image, meant }) =>
    path === ''
      ? 'This link leads nowhere: its target is empty.'
      : `There is no ${image ? 'picture' : 'file'} ${path}.${meant ? ` Did you mean ${meant}?` : ''}`,
  fix({ uri, text, graph }, { data }) {
    const fixes: Fix[] = [];
    if (data.meant !== null && data.at !== null)
      fixes.push({
        title: `Link to ${data.meant}`,
        preferred: true,
        edits: [{ uri, start: data.at.start, end: data.at.end, text: encodeURI(data.meant) }],
      });
    const target = graph.target(uri, { path: data.path, fragment: null });
    const isDocument = /\.(?:md|markdown)$/i.test(data.path);
    // Where one was meant, another is not wanted; and a new one has no place that the link could lead to.
    const isNew = data.meant === null && !/#./.test(data.at ? text.slice(data.at.start, data.at.end) : '');
    if (target && !target.outside && isDocument && !data.image && isNew)
      fixes.push({
        title: `Create ${data.path}`,
        edits: [],
        files: [{ create: target.uri, text: newDocument(data.words) }],
      });
    return fixes;
  },
};

/** `rules.html` is made of `rules.md` when the pages are built. */
const isMade = ({ graph }: RuleContext, uri: string): boolean =>
  uri.endsWith('.html') && graph.exists(uri.replace(/html$/, 'md')) === true;

const isContents = (uri: string): boolean => /\/SUMMARY\.md$/.test(uri);

/** Names that every folder may have tell nothing. */
const genericName = /\/(?:readme|index|overview|spec|epic|plan|design|notes?|tasks?|todo)\.\w+$/i;

/** A document of the same name elsewhere, or one in the same folder whose name is nearly the same. */
function meantPath({ uri, graph }: RuleContext, link: Link): string | null {
  const target = graph.target(uri, { path: link.path, fragment: null })!.uri;
  const documents = graph.documents();
  /** The place in the document, as it is called there; without one that is not there the link leads to its top. */
  const fragmentIn = (document: string): string => {
    const anchors = graph.summary(document)?.anchors ?? [];
    const meant =
      link.fragment && (anchors.includes(link.fragment) ? link.fragment : didYouMean(link.fragment, anchors));
    return meant ? `#${meant}` : '';
  };
  const namesake = genericName.test(target) ? undefined : nearestNamesakes(documents, target)[0];
  const written = (document: string): string =>
    pathLike(link.path!, relativePath(uri, document)) + fragmentIn(document);
  if (namesake) return written(namesake);
  const folder = target.slice(0, target.lastIndexOf('/') + 1);
  const names = documents
    .filter((other) => other.startsWith(folder) && !other.slice(folder.length).includes('/'))
    .map((other) => other.slice(folder.length));
  const near = titledName(target.slice(folder.length), names) ?? nearName(target.slice(folder.length), names);
  return near === null ? null : written(folder + near);
}

/** `M-024-surfaces.md` for `M-024.md`, where it is the only one of that number. */
function titledName(name: string, names: readonly string[]): string | null {
  const stem = name.replace(/\.\w+$/, '').toLowerCase();
  const titled = names.filter(
    (other) => /^[-_]\w/.test(other.slice(stem.length)) && other.toLowerCase().startsWith(stem),
  );
  return /\d$/.test(stem) && titled.length === 1 ? titled[0]! : null;
}

/** A name that is nearly the same. Another number is not: `m3.md` was never meant by `m2.md`. */
function nearName(name: string, names: readonly string[]): string | null {
  const numbers = (each: string): string => (each.match(/\d+/g) ?? []).join();
  return didYouMean(
    name,
    names.filter((other) => numbers(other) === numbers(name)),
  );
}
