/** Timers stand still while a computer sleeps, so the day is looked up more often than it changes. */
const lookUp = 10 * 60_000;

/** Tells the day as people here call it, now and after each midnight. */
export function keepToday(tell: (today: string) => void, now: () => Date = () => new Date()): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let last = '';
  function look(): void {
    const date = now();
    const today = dayOf(date);
    if (today !== last) {
      last = today;
      tell(today);
    }
    const midnight = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
    timer = setTimeout(look, Math.min(lookUp, midnight.getTime() - date.getTime() + 50));
  }
  look();
  return () => clearTimeout(timer);
}

function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
