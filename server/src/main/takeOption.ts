/** How the server is told of its folder for what it keeps. */
export const keptOption = '--kept=';
/** How it is told how many characters of text in closed documents it may hold: a soak lets it hold next to nothing. */
export const heldOption = '--held=';

/** Takes an option out of the arguments, where nobody else would understand it; null where it is not there. */
export function takeOption(args: string[], option: string): string | null {
  const at = args.findIndex((arg) => arg.startsWith(option));
  return at < 0 ? null : args.splice(at, 1)[0]!.slice(option.length);
}
