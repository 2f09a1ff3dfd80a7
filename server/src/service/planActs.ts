import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Draft, DraftResult } from '../edits/draft';
import { firstOpen } from '../edits/fillRest';
import { isPlan, planOf } from '../edits/plan';
import { type Slip, type Slipped, slip } from '../edits/slip';
import { supersede } from '../edits/supersede';
import { targetOf } from '../edits/targetOf';
import { fixesOf, toEdit } from '../features/codeActions';
import { type Refusal, refuse } from '../features/renaming/plan';
import { type Reshape, type Reshaped, reshape } from '../features/restructuring/reshape';
import type { FeatureContext } from '../features/shared/context';
import { rangeOf } from '../features/shared/rangeOf';
import type { Report } from '../features/shared/report';
import { placeOf } from '../features/shared/treePlace';
import type {
  ActOn,
  CitingMilestone,
  PlannedReshape,
  PlannedSlip,
  PlannedSupersession,
  ReshapeParams,
  SlipParams,
  SupersedeParams,
} from '../lsp/protocol';
import { createDraft } from './createDraft';
import { draftEdit } from './draftEdit';
import { keyOf } from './keyOf';
import { textPlaces } from './textPlaces';

type TryOut = <T>(run: (put: (uri: string, text: string | null) => void) => T) => T;

/** Acts that move many places at once: planned whole, shown before they are made. */
export function planActs(
  context: (uri: string) => FeatureContext,
  tryOut: TryOut,
  reportsOf: (uri: string) => readonly Report[],
) {
  const drafted = <T extends object>(
    uri: string,
    run: (draft: Draft<FeatureContext>) => T | Refusal,
  ): (DraftResult & T) | Refusal =>
    tryOut((put) => {
      const { draft, result } = createDraft(context(uri), put);
      const done = run(draft);
      return 'refused' in done ? done : { ...result(), ...done };
    });

  const on = (asked: ActOn) => ('id' in asked ? keyOf(placeOf(context(''), asked.id)) : asked);

  function slipped(place: { readonly uri: string; readonly key: string }, by: Slip['by']): Slipped | null {
    const at = context(place.uri);
    const found = targetOf(at, place);
    return found && slip(at, { ...found, by });
  }

  const reshaped = (asked: Reshape): (DraftResult & Reshaped) | Refusal =>
    drafted(asked.on.uri, (draft) => reshape(draft, asked));

  /**
   * A decision superseded, and the open milestones that still cite the old one: each with the fix that the rule about it
   * has. Those documents in `follow` are changed along, so that they cite the new one.
   */
  function superseded(uri: string, title: string, follow: readonly string[]) {
    const [record] = context(uri).graph.summary(uri)?.records ?? [];
    if (!record) return refuse('This document declares no decision.');
    return drafted(uri, (draft) => {
      const at = draft.context;
      const linking = at.graph.linkedFrom(uri);
      const fresh = supersede(draft, { uri, key: record.key, summary: record }, title);
      if ('refused' in fresh) return fresh;
      const citing: CitingMilestone[] = [];
      for (const from of new Set([
        ...linking,
        ...at.graph.roadmaps().flatMap(({ documents }) => documents),
      ])) {
        const view = at.document(from);
        const found = view ? reportsOf(from).filter((report) => cites(report, uri)) : [];
        if (!view || found.length === 0) continue;
        const node = view.model.milestones
          .map(({ key }) => at.graph.node(from, key))
          .find((each) => each !== null);
        citing.push({
          uri: from,
          label: node ? `${at.graph.label(node)} ${at.graph.title(node)}` : (view.model.title?.text ?? from),
          range: found[0]!.range,
          message: found[0]!.message,
        });
        if (follow.includes(from))
          draft.take({ edits: found.flatMap((report) => fixesOf(at, view, report)[0]?.edits ?? []) });
      }
      return { citing, at: fresh.uri, name: fresh.summary.id?.text ?? fresh.summary.title };
    });
  }

  return {
    slipped,
    reshaped,
    superseded,
    supersede({ uri, title, follow }: SupersedeParams): PlannedSupersession {
      const done = superseded(uri, title, follow);
      const nothing = { edit: null, saw: [], citing: [], at: null };
      if ('refused' in done) return { ...nothing, refused: done.refused };
      const edit = draftEdit(context(uri), done);
      const text = done.files.find(({ create }) => create === done.at)?.text ?? '';
      const range = rangeOf(textPlaces({ text }), firstOpen(text));
      return { edit, saw: [], citing: done.citing, at: { uri: done.at, range } };
    },
    slip(asked: SlipParams): PlannedSlip {
      const place = on(asked.on);
      const found = place && slipped(place, asked.by);
      const gone = 'This is no longer in the document.';
      if (!found || !isPlan(found.planned))
        return {
          edit: null,
          saw: [],
          refused: found && !isPlan(found.planned) ? found.planned.refused : gone,
          moves: [],
          stays: [],
        };
      const edit: WorkspaceEdit = toEdit(context(place.uri), planOf(found.planned.edits));
      return { edit, saw: [], moves: found.moves, stays: found.stays };
    },
    reshape(asked: ReshapeParams): PlannedReshape {
      const place = on(asked.on);
      const after = 'after' in asked && asked.after ? on(asked.after) : null;
      const second = 'with' in asked ? on(asked.with) : null;
      const isThere = place !== null && (second !== null || !('with' in asked));
      const others = { ...('after' in asked ? { after } : {}), ...(second ? { with: second } : {}) };
      const done = isThere
        ? reshaped({ ...asked, on: place, ...others } as Reshape)
        : { refused: 'This milestone is no longer there.' };
      if ('refused' in done)
        return {
          edit: null,
          saw: [],
          refused: done.refused,
          title: '',
          anyway: 'anyway' in done && done.anyway === true,
          at: null,
        };
      const { title, at } = done;
      return {
        edit: draftEdit(context(place!.uri), done),
        saw: [],
        title,
        anyway: false,
        at: { uri: at.uri },
      };
    },
  };
}

const cites = ({ rule, related }: Report, uri: string): boolean =>
  rule.name === 'record-superseded' && related.some((place) => place.uri === uri);

export type PlannedActs = ReturnType<typeof planActs>;
