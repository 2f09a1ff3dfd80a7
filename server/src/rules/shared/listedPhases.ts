import type { Model, Phase, Words } from '../../reading/model';
import type { Wording } from '../../reading/wording';
import { fold, significantWords } from '../../reading/words';

export interface ListedPhase {
  readonly phase: Phase;
  /** What the list calls it. */
  readonly title: Words;
  /** Whether that could be the heading's title in other words. */
  readonly agrees: boolean;
}

/**
 * "- Phase 2: ✅ Completed - Fines" in a list above the sections of the phases, each with the phase that has its number.
 * Only lists of three and more, where each number is a phase's alone.
 */
export function listedPhases({ milestones }: Model, wording: Wording): readonly (readonly ListedPhase[])[] {
  const phases = milestones.flatMap((each) => each.phases).filter(({ section }) => section !== null);
  const [first] = phases;
  if (!first || phases.length < 3) return [];
  const lists: ListedPhase[][] = [];
  let at = 0;
  let last = -1;
  const above = wording.slice(0, first.at.start);
  while (at < above.length) {
    const newline = above.indexOf('\n', at);
    const line = above.slice(at, newline < 0 ? above.length : newline + 1);
    const entry =
      /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?\**phase[ \t]+(\d+[a-z]?(?:\.\d+)?)\**[ \t]*[:–—-]\**[ \t]*(\S[\s\S]*)$/i.exec(
        line.trimEnd(),
      );
    if (entry) {
      const own = phases.filter(({ number }) => number?.toLowerCase() === entry[1]!.toLowerCase());
      const title = titleIn(entry[2]!, at + entry[0].lastIndexOf(entry[2]!));
      if (last !== at) lists.push([]);
      if (own.length === 1 && title)
        lists.at(-1)!.push({ phase: own[0]!, title, agrees: areAlike(title.text, own[0]!.title.text) });
      last = at + line.length;
    }
    // A comment between two entries parts no list.
    if (!entry && last === at && /^\s*<!--.*-->\s*$/.test(line)) last = at + line.length;
    at += line.length;
  }
  return lists.filter(({ length }) => length >= 3);
}

/** Without a status before or behind it: the longest part that is no status. */
function titleIn(said: string, from: number): Words | null {
  let at = 0;
  const parts: Words[] = [];
  for (const part of said.split(/((?<![ \t])[ \t]+[-–—|·][ \t]+)/)) {
    const start = at;
    at += part.length;
    const text = part.trim();
    if (text === '' || /^[-–—|·]$/.test(text) || /^\p{Extended_Pictographic}/u.test(text)) continue;
    const lead = part.indexOf(text);
    if (status.test(fold(text))) continue;
    parts.push({ start: from + start + lead, end: from + start + lead + text.length, text });
  }
  return parts.length === 1 ? parts[0]! : null;
}

const status =
  /^(?:not started|planned|pending|todo|to do|in progress|active|started|blocked|on hold|done|completed?|finished|shipped|cancelled|deferred|ready)\b/;

/** At least half of the words of the shorter one. */
function areAlike(a: string, b: string): boolean {
  const [short, long] = [significantWords(a), significantWords(b)].sort((x, y) => x.length - y.length);
  const shared = short!.filter((word) => long!.includes(word)).length;
  return short!.length === 0 || shared * 2 >= short!.length;
}
