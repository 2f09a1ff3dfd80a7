/** A day as the house writes it: in the form of a day that stands nearby, ISO where none does; null in a form unknown here. */
export function writeDate(iso: string, samples: readonly string[]): string | null {
  const [year, month, day] = iso.split('-') as [string, string, string];
  const sample = samples.find((text) => /\d/.test(text));
  if (sample === undefined || /\b\d{4}-\d{2}-\d{2}\b/.test(sample)) return iso;
  if (/\b\d{4}\/\d{2}\/\d{2}\b/.test(sample)) return `${year}/${month}/${day}`;
  if (/\b\d{1,2}\.\d{1,2}\.\d{4}\b/.test(sample)) return `${day}.${month}.${year}`;
  const named = names.find((each) => each.some((name) => word(name).test(sample)));
  if (named) {
    const name = named[Number(month) - 1]!;
    const plain = String(Number(day));
    if (/\p{L}\.? \d{1,2}, \d{4}/u.test(sample)) return `${name} ${plain}, ${year}`;
    if (/\d{1,2} \p{L}+\.? \d{4}/u.test(sample)) return `${plain} ${name} ${year}`;
  }
  return null;
}

const word = (name: string): RegExp => new RegExp(`(?:^|[^\\p{L}])${name}(?![\\p{L}])`, 'iu');

/** Long names first: "May" is both. */
const names: readonly (readonly string[])[] = [
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
