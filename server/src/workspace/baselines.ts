import { type Baseline, parseBaseline } from '../config/baseline';
import type { ConfigProblem } from '../config/configProblem';
import { placeOf } from '../config/placeOf';
import { wellFormed } from '../config/wellFormed';
import { canonicalUri } from './canonicalUri';
import type { ConfigState } from './configs';
import { decode } from './decode';
import type { Files } from './files';
import { folderOf } from './folderOf';

/** No baseline is longer. */
const limit = 20_000_000;

interface Held {
  readonly uri: string;
  readonly why: string | null;
  readonly baseline: Baseline | null;
}

/** The baselines that configs name: read, kept, and what is wrong with them. */
export function createBaselines(
  files: Files,
  holderOf: (uri: string) => string,
  apply: (folder: string, baseline: Baseline | null) => void,
) {
  const held = new Map<string, Held>();
  /** Given to an editor, which may not have saved it yet. */
  const assumed = new Map<string, Baseline>();

  return {
    /** Reads what the configs name now; `again` even where the name is what it was. */
    async follow(
      states: readonly ConfigState[],
      again: (uri: string) => boolean = () => false,
    ): Promise<void> {
      const folders = new Set<string>();
      for (const state of states) {
        const folder = folderOf(state.uri);
        const uri = baselineUri(state);
        if (uri === null) continue;
        folders.add(folder);
        if (held.get(folder)?.uri === uri && !again(uri)) continue;
        const read = await files.read(uri, limit, holderOf(uri));
        const decoded = read.kind === 'bytes' ? decode(read.bytes, limit) : { why: 'it is not there' };
        const parsed = 'why' in decoded ? decoded.why : parseBaseline(decoded.text);
        const why = typeof parsed === 'string' ? parsed : null;
        if (!why) assumed.delete(folder);
        const baseline = typeof parsed === 'string' ? (assumed.get(folder) ?? null) : parsed;
        held.set(folder, { uri, why: baseline ? null : why, baseline });
        apply(folder, baseline);
      }
      for (const folder of [...held.keys()]) {
        if (folders.has(folder)) continue;
        held.delete(folder);
        apply(folder, assumed.get(folder) ?? null);
      }
    },
    of: (folder: string): Baseline | null => held.get(folder)?.baseline ?? assumed.get(folder) ?? null,
    assume(folder: string, baseline: Baseline): void {
      assumed.set(folder, baseline);
      apply(folder, baseline);
    },
    problems(state: ConfigState): readonly ConfigProblem[] {
      const why = held.get(folderOf(state.uri))?.why;
      if (!why) return [];
      const message = `The baseline '${state.config!.baseline}' cannot be used: ${why}.`;
      return [{ message, span: placeOf(state.text, ['baseline']), mend: null }];
    },
  };
}

function baselineUri({ uri, config }: ConfigState): string | null {
  const path = config?.baseline;
  return path === undefined
    ? null
    : canonicalUri(folderOf(uri) + encodeURI(wellFormed(path).replace(/^(?:\.?\/)+/, '')));
}
