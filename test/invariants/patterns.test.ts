import { expect, test } from 'vitest';
import { sourceFiles } from './importsOf';
import { patternsIn } from './patterns/patternsIn';
import { superlinear } from './patterns/superlinear';

/** Expressions that cost more than in proportion, and why what they are asked of is never long. */
const excused: ReadonlyMap<string, string> = new Map([
  // A word that somebody types on the command line or into a box.
  [String.raw`([^/\\]+?)(?:-prd)?\.\w+$`, 'an option of the command line'],
  [String.raw`^(?:adr)?[-_ #]*0*(\d+)$`, 'an argument of the command line'],
  [String.raw`^\s*(\p{L}[\p{L}-]*)?[-_ ]*(\d+(?:\.\d+)*)\s*$`, 'the new name that is typed for a milestone'],
  [String.raw`\*+|\[(!|\^)?(\]?[^\]]*)\]|\\?(.)`, 'a glob, which a config may make only so long'],
  // Names of files.
  [String.raw`(?:^|\/)_?templates?\/[^/]+$|(?:^|\/)_?(?:\w+[-_.])?template(?:[-_.]\w+)?\.\w+$`, 'a path'],
  [String.raw`^(?!draft)[a-z]+-(\d+(?:\.\d+)*)(?![\w.]*\d)(?=%20|[ ._-])`, 'the name of a file'],
  [String.raw`(?:(?:archived?|completed?|closed|done|finished|drafts?|tasks|stories|epics)\/)+$`, 'a path'],
  [String.raw`(?: v?\d+)+$`, 'the name of a file'],
  // Ids and numbers, of a few parts with a few digits each.
  [String.raw`\d[\d-]*$`, 'an id'],
  [String.raw`\d[\d.-]*$`, 'an id'],
  [String.raw`\d\S*$`, 'the number of a phase'],
  [String.raw`\d+(?!.*\d)`, 'an id'],
  [String.raw`\d+(?:[._]\d+)*(?!.*\d)`, 'an id'],
  [String.raw`(?:\.0+)+$`, 'the number of an id'],
  // The caller cuts off what is longer.
  [String.raw`^\W*(?:\p{L}+[-\s]*)?(?:\p{L}+-)*$`, '60 characters'],
  [String.raw`(\p{Extended_Pictographic})\uFE0F?(\**\s*\**)$`, '12 characters'],
  [String.raw`(?:(?<=^|\n)[ \t]*<a\b[^>\n]*>\s*<\/a>[ \t]*\r?\n)+(?![\s\S])`, '400 characters'],
  [String.raw`\s*[|·•;,/—–-]\s*$`, '6 characters'],
  [String.raw`([\p{Lu}][\p{L}\p{N}]*)('s|’s)?([ -])$`, '40 characters'],
  [String.raw`\s*\{#([A-Za-z][\w:.-]*)\}\s*$`, '120 characters'],
  [String.raw`(?:[,;+&\n|·]|\b(?:and|und|и|plus))\s*(?:\p{Extended_Pictographic}\s*)?$`, '40 characters'],
  [String.raw`(\p{Lu}[\p{L}\p{N}-]*)(?:['’]s)?[*_\s]+$`, '40 characters'],
  [String.raw`[^\s>*+-][^\r\n]*$`, '200 characters'],
  [String.raw`\p{Lu}[\p{L}+ ]+,.*\d`, '200 characters in brackets'],
  [String.raw`\[.*$`, 'the label of a field in front matter'],
]);

const all = new Map(
  sourceFiles('server/src', 'client/src')
    .flatMap(patternsIn)
    .map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern]),
);

test('no regular expression costs more than in proportion to the text it is asked of', () => {
  expect(all.size).toBeGreaterThan(700);
  const found = [...all.values()].flatMap(({ at, source, flags }) => {
    const attack = superlinear(source, flags);
    return attack ? [{ at, source, attack }] : [];
  });
  expect(found.filter(({ source }) => !excused.has(source))).toEqual([]);
  // What is no longer there, or no longer costs that, needs no excuse.
  const sources = new Set(found.map(({ source }) => source));
  expect([...excused.keys()].filter((source) => !sources.has(source))).toEqual([]);
});

test.each([
  ['a run that begins anywhere', /\s+$/],
  ['two loops beside each other', /^\s*-?\s*x/],
  ['a loop in a loop', /^(?:a+)+b/],
  ['two ways to take a character', /<\w+(?:\s+\w+=[^\s"'>]+|\s*\/)*\s*>/],
  ['openings that nothing closes', /\[[^\]]*\]\(/g],
  ['a look ahead to the end', /x(?=.*y)/g],
])('%s is found', (_, { source, flags }) => {
  expect(superlinear(source, flags)).not.toBeNull();
});

test.each([
  ['a run that begins at its begin', /(?<!\s)\s+$/],
  ['two loops that share nothing', /^\s*(?:-\s*)?x/],
  ['openings that the next one ends', /\[[^[\]]*\]\(/g],
  ['a bounded loop', /\w{1,40}:/],
])('%s is not', (_, { source, flags }) => {
  expect(superlinear(source, flags)).toBeNull();
});
