import type { Config } from '../config/config';
import type { InGraph } from '../graph/phaseOfRow';
import type { Category, Model } from '../reading/model';
import { isPlainWord } from '../reading/plainStatus';

/** The word that this roadmap writes for a category; where it has none yet, the config's, else a plain one in the language of `beside`. */
export function statusWord(
  { uri, model, graph, config }: InGraph & { readonly config: Config },
  category: Category,
  beside: string,
): string {
  const nodes = graph.roadmapOf(uri)?.nodes ?? [];
  const record = model.records[0];
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const sources = [
    nodes.map((node) => graph.status(node)?.word),
    wordsIn(model),
    !record
      ? []
      : graph
          .documents()
          .filter((other) => other.startsWith(folder) && !other.slice(folder.length).includes('/'))
          .flatMap((other) => graph.summary(other)?.records ?? [])
          .filter(({ kind }) => kind === record.kind)
          .map(({ status }) => status ?? undefined),
  ];
  for (const words of sources) {
    const most = mostUsed(
      words.filter((word) => word !== undefined && isPlainWord(word, category, config)) as string[],
    );
    if (most !== null) return most;
  }
  const own = config.statuses[category]?.[0];
  if (own) return own;
  return defaults.find(([script]) => script.test(beside))![1][category];
}

/** Statuses of phases, and those that gates and checklists ask for. */
function* statusesIn({ milestones, claims, sections }: Model) {
  for (const { dependencies, phases, status } of milestones) {
    yield status;
    for (const phase of phases) yield phase.status;
    for (const { gate } of dependencies) yield gate;
  }
  for (const { says } of claims) if (says.what === 'milestone-status') yield says.status;
  for (const section of sections) yield section.status;
}

const wordsIn = (model: Model): readonly (string | undefined)[] =>
  [...statusesIn(model)].map((status) => status?.word.text);

function mostUsed(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** By the script in which the old status is written. */
const defaults: readonly (readonly [RegExp, Readonly<Record<Category, string>>])[] = [
  [
    /[\u0400-\u04ff]/,
    {
      planned: 'Не начато',
      active: 'В работе',
      blocked: 'Заблокировано',
      done: 'Завершено',
      dropped: 'Отменено',
    },
  ],
  [
    /[\u3040-\u30ff]|完了/,
    { planned: '未着手', active: '作業中', blocked: '保留', done: '完了', dropped: '中止' },
  ],
  [
    /[\u4e00-\u9fff]/,
    { planned: '未开始', active: '进行中', blocked: '受阻', done: '已完成', dropped: '已取消' },
  ],
  [
    /(?:^)/,
    {
      planned: 'Not Started',
      active: 'In Progress',
      blocked: 'Blocked',
      done: 'Completed',
      dropped: 'Cancelled',
    },
  ],
];
