/** Lines around a change. */
const around = 3;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** What `diff -u` and `git apply` understand. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const script = compare(linesOf(before), linesOf(after));
  const hunks: string[] = [];
  let [old, fresh] = [1, 1];
  for (let at = 0; at < script.length; ) {
    const end = endOfHunk(script, at);
    if (end === null) break;
    const first = script.findIndex((line, index) => index >= at && line.sign !== ' ');
    const start = Math.max(at, first - around);
    old += start - at;
    fresh += start - at;
    const lines = script.slice(start, end);
    const [oldCount, freshCount] = [count(lines, '+'), count(lines, '-')];
    hunks.push(`@@ -${span(old, oldCount)} +${span(fresh, freshCount)} @@\n${lines.map(printed).join('')}`);
    old += oldCount;
    fresh += freshCount;
    at = end;
  }
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Where the hunk that comes next from `at` ends; null when nothing more differs. */
function endOfHunk(script: readonly Line[], at: number): number | null {
  let last: number | null = null;
  for (let index = at; index < script.length; index++) {
    if (script[index]!.sign !== ' ') last = index;
    else if (last !== null && index - last > 2 * around) break;
  }
  return last === null ? null : Math.min(script.length, last + around + 1);
}

function count(lines: readonly Line[], without: Line['sign']): number {
  return lines.filter(({ sign }) => sign !== without).length;
}

function span(line: number, lines: number): string {
  return lines === 1 ? String(line) : `${lines === 0 ? line - 1 : line},${lines}`;
}

function printed({ sign, text }: Line): string {
  return text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The shortest way from one list of lines to the other (Myers), after what is equal at both ends. */
function compare(a: readonly string[], b: readonly string[]): Line[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const same = (lines: readonly string[]): Line[] => lines.map((text) => ({ sign: ' ', text }));
  return [
    ...same(a.slice(0, head)),
    ...shortest(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...same(a.slice(a.length - tail)),
  ];
}

function shortest(a: readonly string[], b: readonly string[]): Line[] {
  const trace: Int32Array[] = [];
  const size = a.length + b.length;
  const reach = new Int32Array(2 * size + 2);
  const goesDown = (far: Int32Array, k: number, d: number): boolean =>
    k === -d || (k !== d && far[size + k - 1]! < far[size + k + 1]!);
  search: for (let d = 0; d <= size; d++) {
    trace.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(reach, k, d) ? reach[size + k + 1]! : reach[size + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[size + k] = x;
      if (x >= a.length && x - k >= b.length) break search;
    }
  }
  const back: Line[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const far = trace[d]!;
    const k = x - y;
    const down = goesDown(far, k, d);
    const fromX = d === 0 ? 0 : far[size + (down ? k + 1 : k - 1)]!;
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      back.push({ sign: ' ', text: a[--x]! });
      y--;
    }
    if (d === 0) break;
    back.push(down ? { sign: '+', text: b[--y]! } : { sign: '-', text: a[--x]! });
  }
  return back.reverse();
}
