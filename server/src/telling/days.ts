const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Monday 2027-03-08`. */
export function dayWords(day: string): string {
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${day}`;
}

/** `03-08` where the other day is of the same year. */
export function shortDay(day: string, other: string | null): string {
  const isSame = other?.slice(0, 5) === day.slice(0, 5) && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return isSame ? day.slice(5) : day;
}
