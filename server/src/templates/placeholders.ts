import type { TemplatePlaceholder } from './templateSchema';

/** `[Title]`, but no box, no link and no definition of one. */
const bracket = /(?<!\])\[(?![ xX~/>-]\]|\^)([^[\]\n]+)\](?![([])/g;
/** `<topic>`, but no HTML element. */
const angle = /<([a-z][a-z0-9]*(?:[ -][a-z0-9]+)*)>/g;
const comment = /<!--[\s\S]*?(?:-->|$)/g;
const fence = /^ {0,3}(`{3,9}|~{3,9})(?![`~]).*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm;
const definition = /^ {0,3}\[[^\]\r\n]+\]:/gm;

const elements = new Set(
  (
    'a abbr b big blockquote br center code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins kbd li mark ol p picture pre s samp small source span strike strong sub summary sup table tbody td tfoot ' +
    'th thead tr tt u ul var video wbr'
  ).split(' '),
);

/** The placeholders of a template in reading order. Code spans count: `feat/m[N]-<topic>`; comments and code blocks do not. */
export function placeholdersIn(text: string): readonly TemplatePlaceholder[] {
  const silent = blank(text, comment, fence, definition);
  const found: TemplatePlaceholder[] = [];
  for (const match of silent.matchAll(bracket)) found.push(placeholder(match));
  for (const match of silent.matchAll(angle)) {
    if (!elements.has(match[1]!) && !silent.includes(`</${match[1]}>`)) found.push(placeholder(match));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same in the text of a heading, which never is a definition: `[ID]: [Title]`. */
export function placeholdersInHeading(title: string): readonly TemplatePlaceholder[] {
  return placeholdersIn(`# ${title}`).map(({ name, start, end }) => ({
    name,
    start: start - 2,
    end: end - 2,
  }));
}

/** The ways out that `[High/Medium/Low]` offers; empty for any other name. */
export function choicesOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.length > 1 && parts.every((part) => /^\p{Lu}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+){0,2}$/u.test(part))
    ? parts
    : [];
}

function placeholder(match: RegExpMatchArray): TemplatePlaceholder {
  return { name: match[1]!, start: match.index!, end: match.index! + match[0].length };
}

/** Offsets stay what they are. */
function blank(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => match.replace(/[^\n]/g, ' ')),
    text,
  );
}
