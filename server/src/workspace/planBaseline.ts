import { type Baseline, lineAt, printBaseline, withFindings } from '../config/baseline';
import { wellFormed } from '../config/wellFormed';
import { withSetting } from '../config/withSetting';
import type { Service } from '../service';
import type { ConfigState } from './configs';

export interface BaselinePlan {
  /** Folder of the config. */
  readonly folder: string;
  readonly baseline: Baseline;
  /** How many findings are accepted that were not before. */
  readonly count: number;
  /** What the files should say: the baseline, and the config where it names none yet. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** The name that a baseline gets where the config names none. */
const usualName = 'milepost.baseline.json';

/** What accepting all present findings below a folder comes to. */
export function planBaseline(
  service: Service,
  folder: string,
  documents: readonly string[],
  state: ConfigState | null,
  before: Baseline | null,
): BaselinePlan {
  const found = documents.flatMap((uri) => {
    const view = service.document(uri);
    return service.reports(uri).map(({ rule, finding }) => ({
      file: decodeURIComponent(uri.slice(folder.length)),
      rule: rule.name,
      text: view ? lineAt(view.text, finding.start) : '',
    }));
  });
  const baseline = withFindings(before, found);
  const name = state?.config?.baseline ?? usualName;
  const files = [
    { uri: folder + encodeURI(wellFormed(name).replace(/^(?:\.?\/)+/, '')), text: printBaseline(baseline) },
  ];
  if (state?.config?.baseline === undefined) {
    const uri = state?.uri ?? `${folder}milepost.json`;
    files.push({ uri, text: withSetting(state?.text ?? '', 'baseline', name) });
  }
  return { folder, baseline, count: found.length, files };
}
