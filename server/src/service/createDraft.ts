import { applyReplacements } from '../edits/applyReplacements';
import { composed } from '../edits/composed';
import type { Draft, DraftResult, Step } from '../edits/draft';
import type { PlacedReplacement, PlanContext } from '../edits/plan';
import type { TextReplacement } from '../edits/tick';

interface Drafted {
  /** Where the document is now; null for one that the draft makes. */
  readonly original: string | null;
  readonly before: string;
  readonly edits: readonly TextReplacement[];
  readonly text: string;
}

/** Collects steps; `put` shows the service what they come to. */
export function createDraft<Context extends PlanContext>(
  context: Context,
  put: (uri: string, text: string | null) => void,
): { readonly draft: Draft<Context>; readonly result: () => DraftResult } {
  const all = new Map<string, Drafted>();
  const removed: string[] = [];

  function drafted(uri: string): Drafted | null {
    const text = context.document(uri)?.text;
    if (text === undefined) return null;
    return all.get(uri) ?? { original: uri, before: text, edits: [], text };
  }

  function edit(uri: string, edits: readonly PlacedReplacement[]): void {
    const now = drafted(uri);
    if (!now) return;
    const apart = withoutOverlaps(edits);
    const text = applyReplacements(now.text, apart);
    if (text === now.text) return;
    all.set(uri, { ...now, text, edits: composed(now.before, now.edits, now.text, apart) });
    put(uri, text);
  }

  function take({ edits, moves = new Map(), files = [], removes = [] }: Step): void {
    for (const uri of new Set(edits.map((each) => each.uri)))
      edit(
        uri,
        edits.filter((each) => each.uri === uri),
      );
    const moved = [...moves].flatMap(([from, to]) => {
      const now = drafted(from);
      return now ? [{ from, to, now }] : [];
    });
    for (const { from } of moved) {
      all.delete(from);
      put(from, null);
    }
    for (const { to, now } of moved) {
      all.set(to, now);
      put(to, now.text);
    }
    for (const { create, text } of files) {
      all.set(create, { original: null, before: '', edits: [], text });
      put(create, text);
    }
    for (const uri of removes) {
      const now = drafted(uri);
      all.delete(uri);
      if (now?.original) removed.push(now.original);
      put(uri, null);
    }
  }

  return {
    draft: { context, take },
    result: () => ({
      edits: [...all].flatMap(([, { original, edits }]) =>
        original === null ? [] : edits.map((each) => ({ uri: original, ...each })),
      ),
      moves: new Map(
        [...all].flatMap(([uri, { original }]) =>
          original === null || original === uri ? [] : [[original, uri] as const],
        ),
      ),
      files: [...all].flatMap(([create, { original, text }]) =>
        original === null ? [{ create, text }] : [],
      ),
      removes: removed,
    }),
  };
}

/** Of two edits that touch, the first stays. */
function withoutOverlaps(edits: readonly PlacedReplacement[]): PlacedReplacement[] {
  const kept: PlacedReplacement[] = [];
  for (const edit of edits) {
    const clash = kept.some(
      (other) =>
        (edit.start < other.end && other.start < edit.end) ||
        (edit.start === other.start && edit.end === other.end && edit.text === other.text),
    );
    if (!clash) kept.push(edit);
  }
  return kept;
}
