export interface Style {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** Colours of the terminal's own palette, or none. */
export function style(colours: boolean): Style {
  const paint =
    (from: number, to: number) =>
    (text: string): string =>
      colours && text !== '' ? `\u001b[${from}m${text}\u001b[${to}m` : text;
  return {
    error: paint(31, 39),
    warning: paint(33, 39),
    info: paint(36, 39),
    good: paint(32, 39),
    strong: paint(1, 22),
    faint: paint(2, 22),
  };
}
