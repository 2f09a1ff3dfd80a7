/** Both hosts have this, and neither has node's own. */
export function equal(actual: unknown, expected: unknown, what = 'not the same'): void {
  const [is, wanted] = [told(actual), told(expected)];
  if (is !== wanted) throw new Error(`${what}\n  is:     ${is}\n  should: ${wanted}`);
}

export function holds(text: string, ...parts: readonly string[]): void {
  const missing = parts.filter((part) => !text.includes(part));
  if (missing.length > 0) throw new Error(`${missing.map(told).join(', ')} missing in\n${text}`);
}

export function ok<T>(value: T, what: string): asserts value is NonNullable<T> & Exclude<T, false> {
  if (!value) throw new Error(what);
}

const told = (value: unknown): string => JSON.stringify(value) ?? String(value);
