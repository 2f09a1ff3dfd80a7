import type { Event } from 'vscode';

/**
 * Looks now and after each event until there is something to see, and gives that. What does not come is told with the
 * last that was seen.
 */
export function until<T, E>(
  what: string,
  event: Event<E>,
  look: () => T | Promise<T>,
  isIt: (seen: T) => boolean,
  patience = 15_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let last: T | undefined;
    const giveUp = setTimeout(
      () => end(() => reject(new Error(`${what}: did not come; last seen: ${JSON.stringify(last)}`))),
      patience,
    );
    const listener = event(() => void again());
    void again();

    async function again(): Promise<void> {
      try {
        const seen = await look();
        last = seen;
        if (isIt(seen)) end(() => resolve(seen));
      } catch (error) {
        end(() => reject(error));
      }
    }
    function end(settle: () => void): void {
      clearTimeout(giveUp);
      listener.dispose();
      settle();
    }
  });
}
