import type { Config } from '../config/config';
import { lexicon } from './lexicon';
import type { Category, Words } from './model';
import { fold } from './words';

interface Said {
  readonly category: Category | null;
  readonly status: Words;
  readonly word: Words;
}

/** The status says its category and nothing that takes it back: "Complete (with deferrals)" leaves something open. */
export function isPlainStatus({ category, status, word }: Said, config: Config): boolean {
  if (category === null || takesBack.test(status.text)) return false;
  return !/[\p{L}\p{N}]/u.test(word.text) || isPlainWord(word.text, category, config);
}

const takesBack =
  /\bdefer|\bfollow[- ]?up|\bremain|\bpending|\bawait|\bwaiting|\bexcept|\bpartial|\bminus\b|\bbut\b|\bneeds?\b|\bto be\b|\bleft\b|\bопциональн|отложен|осталось|частичн/i;

/** Words that say a category and no more: "in review" and "mostly" are in progress, but say something else. */
export function isPlainWord(word: string, category: Category, config: Config): boolean {
  const says = fold(word);
  if (special.test(says)) return false;
  return known[category].has(says) || config.statuses[category]?.some((own) => fold(own) === says) === true;
}

const special =
  /review|test|partial|most|almost|near|largely|ready|wrap|handoff|proposed|proposal|draft|design|^met$|passed|verified|achieved|live|teilweise|частично|^planning|in planning|^completion$|entwurf|черновик|готово к|подготовка/;

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

const known: Readonly<Record<Category, ReadonlySet<string>>> = {
  planned: folded(lexicon.statuses.planned),
  active: folded(lexicon.statuses.active),
  blocked: folded(lexicon.statuses.blocked),
  done: folded(lexicon.statuses.done),
  dropped: folded(lexicon.statuses.dropped),
};
