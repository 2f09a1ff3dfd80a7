import type { Range } from 'vscode-languageserver-types';
import type { Report } from '../features/shared/report';
import type { CountProblems } from '../features/shared/treeWords';
import { type Database, query } from '../graph/database';
import type { Graph } from '../graph/graph';
import {
  allLinksInput,
  configFolderOf,
  configFor,
  leftToEditorInput,
  meaningInput,
  openInput,
  type ProblemCount,
  problemsCountedInput,
  problemsInput,
  type Source,
  sourceInput,
  todayInput,
} from '../graph/inputs';
import { sameShape } from '../graph/sameShape';
import type { Span } from '../markdown/outline';
import type { Meaning } from '../reading/createReader';
import { locate } from '../reading/locate';
import { type Checked, createChecks, type Judgement, noJudgement } from '../rules/createChecks';
import type { CheckContext } from '../rules/engine/createSpeakers';
import { withOnce } from '../rules/engine/withOnce';
import type { Related, Rule } from '../rules/rule';
import type { FollowedTemplate } from '../templates/templateSchema';
import type { createBaseline } from './createBaseline';
import type { Store } from './createStore';
import type { Templates } from './createTemplates';
import type { DocumentView } from './documentView';

export interface Reports {
  /** What is wrong with a document, sorted by place, with places as they are now. */
  of(uri: string): readonly Report[];
  /** The same as far as it holds whatever other documents say: for as long as those are not read. */
  early(uri: string): readonly Report[];
  stale(): readonly string[];
  /** The problems in a milestone or phase, for the tree. */
  count: CountProblems;
  /** Counts those of a document for a tree that waits for none; false where there are as many as before. */
  countAgain(uri: string): boolean;
}

/** Findings are kept by the database without places in other documents; those are looked up when a report is made. */
export function createReports(
  database: Database,
  store: Store,
  graph: Graph,
  rules: readonly Rule[],
  templates: Pick<Templates, 'of'>,
  baseline: Pick<ReturnType<typeof createBaseline>, 'left'>,
): Reports {
  const checks = createChecks(rules);
  const stale = new Set<string>();
  const contextFor = (uri: string, { model, text }: Pick<Source, 'model' | 'text'>): CheckContext => {
    const isOpen = database.get(openInput, uri);
    let followed: FollowedTemplate | null | undefined;
    return withOnce({
      uri,
      model,
      text,
      wording: text,
      graph,
      config: configFor(database, uri),
      folder: configFolderOf(database, uri) ?? undefined,
      today: database.get(todayInput, ''),
      followed() {
        if (followed === undefined) followed = templates.of(uri);
        return followed;
      },
      links: database.get(allLinksInput, '') || isOpen,
      leftOut: isOpen ? database.get(leftToEditorInput, '') : [],
    });
  };
  // An edit that only moves what a document says leaves this as it is: the places in it are moved along.
  const judgementOf = query<string, Judgement>('judgement', (_, uri) => {
    const meaning = database.get(meaningInput, uri);
    if (!meaning) return noJudgement;
    const judgement = checks.judge(contextFor(uri, meaning.source), database.get(openInput, uri));
    const kept = judgement.runs.flatMap(({ found }) => found.map(({ finding }) => finding));
    const { footing } = judgement;
    const fresh = { moved: false, reworded: false, places: null };
    Object.assign(meaning, { kept, footing, ...fresh } satisfies Partial<Meaning>);
    return judgement;
  });
  const findingsOf = query<string, readonly Checked[]>(
    'findings',
    (_, uri) => {
      const source = database.get(sourceInput, uri);
      if (!source) return [];
      const judgement = database.get(judgementOf, uri);
      const since = database.get(meaningInput, uri) ?? { moved: false, reworded: false };
      const all = checks.tell(judgement, contextFor(uri, source), since);
      return baseline.left(uri, source.text, all);
    },
    sameFindings,
  );
  database.onStale(findingsOf, (uri) => stale.add(uri));
  store.onRead((uri) => stale.add(uri));

  function report({ rule, finding, severity }: Checked, view: DocumentView): Report {
    return {
      rule,
      finding,
      severity,
      message: rule.message(finding.data),
      range: rangeIn(view, finding),
      fixable: rule.fix !== undefined,
      related: (finding.related ?? []).flatMap(relatedPlace),
    };
  }

  function relatedPlace({ uri, key, part, says }: Related) {
    const view = store.view(uri);
    const span = view && locate(view.model, key, part);
    return view && span ? [{ uri, range: rangeIn(view, span), message: says }] : [];
  }

  function countIn(uri: string, { start, end }: Span): ProblemCount {
    const counts = { errors: 0, warnings: 0 };
    for (const { finding, severity } of database.get(findingsOf, uri)) {
      if (finding.start < start || finding.start > end) continue;
      if (severity === 'error') counts.errors++;
      else if (severity === 'warning') counts.warnings++;
    }
    return counts;
  }

  return {
    of(uri) {
      const found = database.get(findingsOf, uri);
      const view = found.length > 0 ? store.view(uri) : null;
      return view ? found.map((checked) => report(checked, view)) : [];
    },
    early(uri) {
      const view = store.view(uri);
      if (!view) return [];
      const found = checks.early(contextFor(uri, view));
      return baseline.left(uri, view.text, found).map((checked) => report(checked, view));
    },
    stale() {
      const all = [...stale];
      stale.clear();
      return all;
    },
    count(uri, key, span) {
      if (!database.get(problemsCountedInput, ''))
        return database.get(problemsInput, uri).get(key) ?? { errors: 0, warnings: 0 };
      const whole = span();
      return whole ? countIn(uri, whole) : { errors: 0, warnings: 0 };
    },
    countAgain(uri) {
      const milestones = store.view(uri)?.model.milestones ?? [];
      const parts = milestones.flatMap((milestone) => [milestone, ...milestone.phases]);
      const before = database.get(problemsInput, uri);
      database.set(problemsInput, uri, new Map(parts.map((part) => [part.key, countIn(uri, part)])));
      return database.get(problemsInput, uri) !== before;
    },
  };
}

export function rangeIn(view: Pick<DocumentView, 'positionAt'>, span: Span): Range {
  return { start: view.positionAt(span.start), end: view.positionAt(span.end) };
}

const sameFindings = (a: readonly Checked[], b: readonly Checked[]): boolean =>
  a.length === b.length &&
  a.every((checked, i) => {
    const other = b[i]!;
    return (
      checked.rule === other.rule &&
      checked.severity === other.severity &&
      sameShape(checked.finding, other.finding)
    );
  });
