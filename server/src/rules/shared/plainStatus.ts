import type { Config } from '../../config/config';
import { lexicon } from '../../reading/lexicon';
import type { Category, Words } from '../../reading/model';
import { fold } from '../../reading/words';

interface Said {
  readonly category: Category | null;
  readonly status: Words;
  readonly word: Words;
}

/** The status says its category and nothing that takes it back: "Complete (with deferrals)" leaves something open. */
export function isPlainStatus({ category, status, word }: Said, config: Config): boolean {
  if (category === null || takesBack.test(status.text)) return false;
  const says = fold(word.text);
  return !/[\p{L}\p{N}]/u.test(word.text) || plainWords(category, config).has(says);
}

const takesBack =
  /\bdefer|\bfollow[- ]?up|\bremain|\bpending|\bawait|\bwaiting|\bexcept|\bpartial|\bminus\b|\bbut\b|\bneeds?\b|\bto be\b|\bleft\b|\bопциональн|отложен|осталось|частичн/i;

/** Words that say a category and no more: "in review" and "mostly" are in progress, but say something else. */
export function plainWords(category: Category, config: Config): ReadonlySet<string> {
  const words = [...lexicon.statuses[category], ...(config.statuses[category] ?? [])];
  return new Set(words.map(fold).filter((word) => !special.test(word)));
}

const special =
  /review|test|partial|most|almost|near|largely|ready|wrap|handoff|proposed|proposal|draft|design|^met$|passed|verified|achieved|live|teilweise|частично|^planning|in planning|^completion$|entwurf|черновик|готово к|подготовка/;
