/** `1 error`, `2 errors`, `1,105 documents`. */
export function counted(count: number, one: string): string {
  // `toLocaleString` has all tables of its language read first, which takes longer than reading a dozen documents.
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${one}${count === 1 ? '' : 's'}`;
}
