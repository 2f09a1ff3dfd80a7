import type { Span } from '../../markdown/outline';
import type { TableModel } from '../../reading/model';
import { isAnywhere } from '../../reading/wording';
import type { RuleContext } from '../rule';
import { entriesIn } from './entriesIn';

/** A total in a line below a table or list, and what the rows above it add up to. */
export interface ProseTotal extends Span {
  readonly label: string;
  readonly written: string;
  readonly actual: string;
  readonly rows: number;
}

/** Lines such as "**Total effort:** 15-18 hours", right below what they are the total of, that are not its sum. */
export function* wrongProseTotals(context: RuleContext): Generator<ProseTotal> {
  // Hardly any document speaks of a total, and one word is found sooner than a line.
  if (!isAnywhere(total, context.wording)) return;
  for (const match of context.wording.matchAll(line)) {
    const [whole, lead, label, amount] = match as unknown as [string, string, string, string];
    const stated = amountIn(amount);
    // "Total to parity" and "Total (phases 0-3)" are sums of a part.
    if (!stated || /\b(?:to|for|of|bis|phase)\b|[()]/i.test(label)) continue;
    if (/parallel|elapsed|calendar|weeks? \d|~?FTE\s*[×x]/i.test(whole)) continue;
    const parts = above(context.model.tables, context.text, match.index, stated);
    if (!parts || parts.length < 3) continue;
    const least = parts.reduce((sum, part) => sum + part.least, 0);
    const most = parts.reduce((sum, part) => sum + part.most, 0);
    if (fits(stated, least, most)) continue;
    const start =
      match.index + lead.length + label.length + whole.slice(lead.length + label.length).indexOf(amount);
    const unit = (/[\d.,]([^\d.,–-]*)$/.exec(amount)?.[1] ?? '').trimStart();
    const sum = least === most ? print(least) : `${print(least)}-${print(most)}`;
    yield {
      start,
      end: start + amount.length,
      label: label.trim(),
      written: amount,
      actual: `${stated.money ? '$' : ''}${sum}${unit ? ` ${unit}` : ''}`.trim(),
      rows: parts.length,
    };
  }
}

const number = '[$€£]?\\d[\\d,]*(?:\\.\\d+)?[KkMm]?';
const units =
  'hours?|hrs?|h|person[- ]?days?|pd|days?|d|person[- ]?weeks?|pw|weeks?|wks?|w|months?|story points?|points?|pts?|sp';
const totals = 'total|overall|итого|всего|gesamt';
const total = new RegExp(totals, 'gi');
const line = new RegExp(
  `^([ \\t]*(?:[-*+][ \\t]+)?[*_]*)((?:${totals})\\b[^:\\r\\n|]{0,50}?)[*_]*:[*_]*(?:[ \\t]*~)?[ \\t]*(${number}(?:[ \\t]*[-–—][ \\t]*${number})?(?:[ \\t]*(?:${units})\\b)?)`,
  'gimu',
);

interface Amount {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly money: boolean;
}

const amount = new RegExp(`^~?\\s*(${number})(?:\\s*[-–—]\\s*(${number}))?\\s*(${units})?\\.?$`, 'i');
const atEnd = new RegExp(
  `[:(—–-]\\**\\s*~?(${number}(?:\\s*[-–—]\\s*${number})?\\s*(?:${units}))\\)?\\**$`,
  'i',
);

/** `3-4 days`, `12 PW`, `$37,500`; null for anything else. */
function amountIn(text: string): Amount | null {
  const match = amount.exec(text.replace(/[*_`]/g, '').trim());
  if (!match) return null;
  const [, first, second, unit = ''] = match as unknown as [string, string, string?, string?];
  const money = /[$€£]/.test(first);
  if (!money && unit === '') return null;
  const least = asNumber(first);
  return { least, most: second ? asNumber(second) : least, unit: money ? '$' : unitOf(unit), money };
}

function asNumber(text: string): number {
  const value = Number(text.replace(/[$€£,KkMm]/g, ''));
  return /k$/i.test(text) ? value * 1e3 : /m$/i.test(text) ? value * 1e6 : value;
}

function unitOf(text: string): string {
  const word = text.toLowerCase().replace(/[\s-]/g, '');
  if (/^(?:persond|pd)/.test(word)) return 'pd';
  if (/^(?:personw|pw)/.test(word)) return 'pw';
  if (/^(?:story|points?|pts?|sp)/.test(word)) return 'p';
  return word[0]!;
}

/** Every row of the one column, or every entry of the list, that has amounts of this unit; null where that is not clear. */
function above(
  tables: readonly TableModel[],
  text: string,
  at: number,
  stated: Amount,
): readonly Amount[] | null {
  const table = tables.find(({ end }) => end <= at && text.slice(end, at).trim() === '');
  const alike = (cell: string): Amount | null => {
    const found = amountIn(cell);
    return found && found.unit === stated.unit ? found : null;
  };
  if (table) {
    const rows = table.rows.filter(({ cells }) => !/total|итого|summe/i.test(cells[0]?.text ?? ''));
    if (rows.length !== table.rows.length) return null;
    const columns = table.header
      .map((_, column) => rows.map(({ cells }) => alike(cells[column]?.text ?? '')))
      .filter((column) => column.every((cell) => cell !== null)) as Amount[][];
    return columns.length === 1 ? columns[0]! : null;
  }
  const from = Math.max(text.lastIndexOf('\n#', at), text.lastIndexOf('\n\n\n', at), 0);
  const entries = entriesIn(text, from === 0 ? 0 : from + 1, at);
  // The list stands right above, after one empty line at most.
  const last = entries.at(-1);
  if (!last || /\n[^\S\n]*\n/.test(text.slice(last.end, at).trim())) return null;
  const parts = entries.map((entry) => {
    const found = atEnd.exec(text.slice(entry.start, entry.end).split('\n', 1)[0]!.trim());
    return found ? alike(found[1]!) : null;
  });
  return parts.includes(null) ? null : (parts as Amount[]);
}

/** Rounded by a tenth, or done side by side, a total may be less. */
function fits({ least: low, most: high }: Amount, least: number, most: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.1 * b, 0.011);
  return (near(low, least) && near(high, most)) || (low === high && low >= least && low <= most);
}

const print = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-US');
