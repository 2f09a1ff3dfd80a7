import { diffMarkdown } from '../telling/diffMarkdown';
import { nextMarkdown, nothingOpen, workGroups, workPlace } from '../telling/nextMarkdown';
import { showMarkdown } from '../telling/showMarkdown';
import { whyGroups, whyMarkdown, whyNothing, whyTitle } from '../telling/whyWords';
import { canonicalUri } from '../workspace/canonicalUri';
import { compare } from '../workspace/compare';
import type {
  ChangesParams,
  OpenWorkParams,
  SummaryParams,
  Told,
  ToldEntry,
  TreePlace,
  WhyParams,
} from './protocol';
import type { Session } from './session';
import { versionBefore } from './versionBefore';

type RoadmapReport = NonNullable<ReturnType<Session['service']['roadmaps']['report']>>;

interface At {
  readonly uri: string;
  readonly key: string;
  readonly part?: string;
}

/** What people are told of their roadmaps: the same words that the command line prints. */
export function tellRequests(session: Session, indexed: () => Promise<void>) {
  const { service, workspace } = session;

  function placeOf({ uri, key, part }: At): TreePlace | null {
    const [document, at] = [service.document(uri), service.place(uri, key, part)];
    if (!document || !at) return null;
    return { uri, range: { start: document.positionAt(at.start), end: document.positionAt(at.end) } };
  }

  const linkIn =
    (folders: readonly string[]) =>
    (at: At): string => {
      const place = placeOf(at);
      const name = nameIn(folders)(at.uri);
      return place ? `${name}#L${place.range.start.line + 1}` : name;
    };

  return {
    async summary({ folders, before }: SummaryParams): Promise<string | null> {
      await indexed();
      const roadmaps = service.roadmaps.all();
      if (roadmaps.length === 0) return null;
      const old = before === null ? null : await versionBefore(session, asFolders(folders), before);
      const asked = {
        since: null,
        changes: old ? service.changesSince(old.service) : [],
        plan: false,
        team: null,
        nameOf: nameIn(folders),
      };
      let reports: readonly RoadmapReport[];
      // What a rule says of links is known once all of them were looked up.
      do reports = roadmaps.flatMap((key) => service.roadmaps.report(key, asked) ?? []);
      while (await workspace.answerWanted());
      return showMarkdown(reports, service.today());
    },
    async changes({ folders, before }: ChangesParams): Promise<string> {
      await indexed();
      const old = await versionBefore(session, asFolders(folders), before);
      return diffMarkdown(await compare(old, session, nameIn(folders)));
    },
    async openWork({ folders }: OpenWorkParams): Promise<Told> {
      await indexed();
      const work = service.openWork(null);
      return {
        title: 'Open now',
        groups: workGroups(work).map(([, lists]) => ({
          title: workPlace(lists[0]!),
          entries: lists.flatMap(({ teams, items }) =>
            items.map((item) => ({ label: item.text, detail: teams.join(', '), place: placeOf(item) })),
          ),
        })),
        nothing: work.length === 0 ? nothingOpen : null,
        text: nextMarkdown(work, linkIn(folders)),
      };
    },
    async why({ id, folders }: WhyParams): Promise<Told | null> {
      await indexed();
      const node = service.roadmaps.nodeOf(id);
      if (!node) return null;
      const why = service.whyWaiting(node);
      return {
        title: whyTitle(why).filter(Boolean).join(' · '),
        groups: whyGroups(why).map(({ title, lines }) => ({
          title,
          entries: lines.flatMap(({ words, at, items }): readonly ToldEntry[] => {
            const line = { label: words, detail: '', place: at && placeOf(at) };
            if (items.length === 0) return [line];
            return items.map((item) => ({ label: item.text, detail: words, place: placeOf(item.at) }));
          }),
        })),
        nothing: whyNothing(why),
        text: whyMarkdown(why, linkIn(folders)),
      };
    },
  };
}

/** As the service spells them, each ending in `/`. */
const asFolders = (folders: readonly string[]): readonly string[] =>
  folders.map((folder) => canonicalUri(folder).replace(/\/?$/, '/'));

/** Relative to its workspace folder, with `/`. */
const nameIn =
  (folders: readonly string[]) =>
  (uri: string): string => {
    const folder = asFolders(folders).find((each) => uri.startsWith(each));
    return decodeURIComponent(folder ? uri.slice(folder.length) : uri.slice(uri.lastIndexOf('/') + 1));
  };
