/** Of places in a sequence that should go up, those that fall out of it: what is left when the longest rising run is kept. */
export function outOfOrder(places: readonly number[]): readonly number[] {
  if (places.every((place, at) => at === 0 || places[at - 1]! <= place)) return [];
  const length: number[] = [];
  const before: number[] = [];
  let last = -1;
  for (const [at, place] of places.entries()) {
    length[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      if (places[earlier]! > place || length[earlier]! + 1 <= length[at]!) continue;
      length[at] = length[earlier]! + 1;
      before[at] = earlier;
    }
    if (last < 0 || length[at]! > length[last]!) last = at;
  }
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = before[at]!) kept.add(at);
  return places.flatMap((_, at) => (kept.has(at) ? [] : [at]));
}
