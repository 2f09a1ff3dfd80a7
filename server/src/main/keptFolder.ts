/** How the server is told of its folder for what it keeps. */
export const keptOption = '--kept=';

/** Takes it out of the arguments, where nobody else would understand it; null where nothing is to be kept. */
export function takeKeptFolder(args: string[]): string | null {
  const at = args.findIndex((arg) => arg.startsWith(keptOption));
  return at < 0 ? null : args.splice(at, 1)[0]!.slice(keptOption.length);
}
