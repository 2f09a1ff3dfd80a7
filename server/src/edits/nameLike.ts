import type { MilestoneId } from '../reading/model';
import { slugOf } from '../reading/slug';

/** A file name for another number and title in the manner of a sibling's: `m2-fines.md` gives `m3-late-returns.md`. */
export function nameLike(
  sibling: { readonly name: string; readonly id: MilestoneId | null } | null,
  number: number | null,
  title: string,
): string {
  const slug = fileSlug(title);
  const number0 = sibling?.id?.numbers.at(-1);
  const [, stem, extension] = /^(.*?)(\.[^.]+)?$/.exec(sibling?.name ?? '')!;
  const written = number0 === undefined ? null : new RegExp(`(?<!\\d)0*${number0}(?!\\d)`).exec(stem ?? '');
  if (!sibling || !written || number === null) return `${slug}${extension || '.md'}`;
  const head = stem!.slice(0, written.index) + String(number).padStart(written[0].length, '0');
  const rest = stem!.slice(written.index + written[0].length);
  if (!/\p{L}/u.test(rest)) return head + rest + (extension ?? '');
  const separator = /^[^\p{L}\p{N}]*/u.exec(rest)![0] || '-';
  const words =
    rest.includes('_') && !rest.slice(separator.length).includes('-') ? slug.replaceAll('-', '_') : slug;
  return head + separator + (rest === rest.toUpperCase() ? words.toUpperCase() : words) + (extension ?? '');
}

/** At most sixty characters, cut between words. */
export function fileSlug(title: string): string {
  const slug = slugOf(title).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  return (slug.length <= 60 ? slug : slug.slice(0, 61).replace(/-[^-]*$/, '')) || 'untitled';
}
