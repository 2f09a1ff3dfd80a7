import { canonicalUri } from '../workspace/canonicalUri';
import { fitPlannedEdit } from './fitWorkspaceEdit';
import type {
  ActOn,
  ActParams,
  ExplainParams,
  MoveParams,
  NewFormParams,
  NewParams,
  NewPlace,
  NodeLinks,
  NodeLinksParams,
  PlannedAct,
  PlannedEdit,
  PlannedNew,
  PlannedReshape,
  PlannedSlip,
  PlannedSupersession,
  Preview,
  PreviewParams,
  ReshapeParams,
  SetStatusParams,
  SlipParams,
  Standing,
  StandingParams,
  StatusChoices,
  StatusesParams,
  SupersedeParams,
} from './protocol';
import { rulePage } from './rulePage';
import type { Session } from './session';

const canonical = (on: ActOn): ActOn => ('uri' in on ? { ...on, uri: canonicalUri(on.uri) } : on);

/** The edits that commands make, fitted to this client. */
export function planRequests({ service, client }: Session, indexed: () => Promise<void>) {
  const fitted = (planned: PlannedEdit): PlannedEdit => fitPlannedEdit(service, client, planned);
  return {
    async newForm({ kind, uri, folders }: NewFormParams): Promise<readonly NewPlace[]> {
      await indexed();
      return service.plan.newForm({
        kind,
        uri: uri === null ? null : canonicalUri(uri),
        folders: folders.map(canonicalUri),
      });
    },
    planNew(answers: NewParams): PlannedNew {
      const planned = service.plan.planNew(answers);
      return { ...fitted(planned), open: planned.open };
    },
    statuses: (asked: StatusesParams): StatusChoices | null => service.plan.statusChoices(asked),
    setStatus: (asked: SetStatusParams): PlannedEdit => fitted(service.plan.setStatus(asked)),
    act(asked: ActParams): PlannedAct {
      const planned = service.plan.act({ ...asked, on: canonical(asked.on) });
      return { ...fitted(planned), at: planned.at, branch: planned.branch };
    },
    slip(asked: SlipParams): PlannedSlip {
      const planned = service.acts.slip({ ...asked, on: canonical(asked.on) });
      return { ...fitted(planned), moves: planned.moves, stays: planned.stays };
    },
    reshape(asked: ReshapeParams): PlannedReshape {
      const after = 'after' in asked && asked.after ? { after: canonical(asked.after) } : {};
      const second = 'with' in asked ? { with: canonical(asked.with) } : {};
      const planned = service.acts.reshape({ ...asked, ...after, ...second, on: canonical(asked.on) });
      const { title, anyway, at } = planned;
      return { ...fitted(planned), title, anyway, at };
    },
    supersede(asked: SupersedeParams): PlannedSupersession {
      const planned = service.acts.supersede({
        ...asked,
        uri: canonicalUri(asked.uri),
        follow: asked.follow.map(canonicalUri),
      });
      return { ...fitted(planned), citing: planned.citing, at: planned.at };
    },
    syncIndex: (): PlannedEdit => fitted(service.plan.syncIndex()),
    nodeLinks: ({ id }: NodeLinksParams): NodeLinks | null => service.nodeLinks(id),
    standing({ branch, uri, line }: StandingParams): Standing {
      const at = uri === null ? null : canonicalUri(uri);
      return {
        line: service.statusLine({ branch, uri: at, line }),
        document: at === null ? null : service.documentStanding(at),
      };
    },
    preview({ uri }: PreviewParams): Preview | null {
      const document = service.document(canonicalUri(uri));
      return document && { marks: service.previewMarks(document.uri) };
    },
    explain({ rule }: ExplainParams): string | null {
      const found = service.catalogue.find(({ name }) => name === rule);
      return found ? rulePage(found) : null;
    },
    move: (asked: MoveParams): PlannedEdit => fitted(service.plan.move(asked)),
  };
}
