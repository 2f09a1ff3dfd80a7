/** `1 error`, `2 errors`, `1,105 documents`. */
export function counted(count: number, one: string): string {
  // `toLocaleString` has all tables of its language read first, which takes longer than reading a dozen documents.
  const groups: string[] = [];
  let rest = String(count);
  for (; rest.length > 3; rest = rest.slice(0, -3)) groups.unshift(rest.slice(-3));
  return `${[rest, ...groups].join(',')} ${one}${count === 1 ? '' : 's'}`;
}
