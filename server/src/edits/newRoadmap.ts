import { scaffold } from '../templates/scaffold';
import { fillRest, firstOpen, open } from './fillRest';
import { fileSlug } from './nameLike';
import type { PlanContext, Planned } from './plan';
import { templateFor } from './templateFor';

export interface NewRoadmap {
  /** The folder that it is put in, ending in `/`. */
  readonly folder: string;
  readonly product: string;
  /** Titles of the milestones. */
  readonly milestones: readonly string[];
  /** One file each beside an index, or all in one document. */
  readonly form: 'files' | 'document';
}

/** A first roadmap: an index with a file for each milestone, or one document that holds them all. */
export function newRoadmap(context: PlanContext, { folder, product, milestones, form }: NewRoadmap): Planned {
  const named = milestones.map((each) => each.trim()).filter((each) => each !== '');
  const titles = named.length > 0 ? named : ['Foundations'];
  const numbers = titles.map((_, index) => String(index + 1));
  const name = product.trim() || 'Product';
  const main = folder + (form === 'files' ? 'index.md' : 'ROADMAP.md');
  if (context.graph.documents().includes(main)) return { refused: 'A file of this name is there already.' };
  if (form === 'document') {
    const text = fillRest(
      scaffold(templateFor(context, 'roadmap'), { Product: name, N: numbers, Title: titles }),
    ).replace(/^(\*\*Dependencies:\*\*) TBD$/m, '$1 None');
    return { edits: [], files: [{ create: main, text }], open: { uri: main, at: firstOpen(text) } };
  }
  const files = titles.map((title, index) => `m${index + 1}-${fileSlug(title)}.md`);
  const text = fillRest(
    scaffold(templateFor(context, 'index'), {
      Product: name,
      N: numbers,
      Title: titles,
      file: files,
      K: titles.map(() => ['1']),
      'Phase Title': titles.map((title) => [title]),
    }),
  );
  const all = titles.map((title, index) => {
    const before =
      index === 0 ? null : `[Milestone ${index}: ${titles[index - 1]}](./${files[index - 1]}) \`Completed\``;
    const next =
      index + 1 < titles.length
        ? `Proceed to [Milestone ${index + 2}: ${titles[index + 1]}](./${files[index + 1]}).`
        : '';
    const milestone = scaffold(templateFor(context, 'milestone'), {
      N: numbers[index]!,
      Title: title,
      Dependency: before ?? 'None',
      'Related ADRs': open,
      K: ['1'],
      'Phase Title': [title],
      topic: [fileSlug(title)],
      'Next Steps': next,
    }).replace(/^ (?=Return to )/m, '');
    return { create: folder + files[index], text: fillRest(milestone) };
  });
  return {
    edits: [],
    files: [{ create: main, text }, ...all],
    open: { uri: all[0]!.create, at: firstOpen(all[0]!.text) },
  };
}
