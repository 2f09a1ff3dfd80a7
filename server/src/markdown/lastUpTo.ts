/** Where in an ascending list the last number stands that is not beyond `at`; the first where all are. */
export function lastUpTo(numbers: readonly number[], at: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
