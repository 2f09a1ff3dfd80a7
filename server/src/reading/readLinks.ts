/** Links come first: everything else refers to them by number. */
import { normalizeLabel } from '../markdown/normalizeLabel';
import type { Draft } from './draft';
import type { DefinitionFact, LinkFact } from './facts';
import { placeSpan } from './place';
import { splitUrl } from './splitUrl';

/** Links first: everything else refers to them by number. */
export function readLinks(draft: Draft): void {
  const { facts, offsets, sections } = draft;
  const definitions = new Map<string, string>();
  for (const fact of facts) {
    if (fact.kind === 'definition' && !definitions.has(normalizeLabel(fact.label)))
      definitions.set(normalizeLabel(fact.label), fact.url);
  }
  let section = -1;
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]!;
    if (fact.kind === 'heading') {
      if (sections[section + 1]?.first === index) section++;
    } else if (fact.kind === 'link' || fact.kind === 'definition') {
      pushLink(draft, fact, offsets[index]!, section < 0 ? null : section, definitions);
    }
  }
}

function pushLink(
  draft: Draft,
  fact: LinkFact | DefinitionFact,
  offset: number,
  section: number | null,
  definitions: ReadonlyMap<string, string>,
): void {
  const isLink = fact.kind === 'link';
  const { label } = fact;
  const parts = isLink ? fact.parts : null;
  const url = isLink && parts === null ? (definitions.get(normalizeLabel(label ?? '')) ?? '') : fact.url;
  const { path, fragment, external } = parts ?? splitUrl(url, false);
  const index = draft.links.length;
  const at = placeSpan(fact, offset);
  draft.linkAt.set(at.start, index);
  draft.links.push({
    start: at.start,
    end: at.end,
    index,
    text: isLink ? fact.text : fact.label,
    textAt: isLink ? placeSpan(fact.textAt, offset) : at,
    url,
    urlAt: fact.urlAt === null ? null : placeSpan(fact.urlAt, offset),
    path,
    fragment,
    external,
    image: isLink && fact.image,
    label,
    wiki: isLink && fact.wiki,
    section,
  });
  if (!isLink) draft.definitions.push({ start: at.start, end: at.end, label: fact.label, link: index });
}
