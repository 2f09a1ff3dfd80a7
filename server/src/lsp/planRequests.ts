import { canonicalUri } from '../workspace/canonicalUri';
import { fitPlannedEdit } from './fitWorkspaceEdit';
import type {
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
  Preview,
  PreviewParams,
  SetStatusParams,
  Standing,
  StandingParams,
  StatusChoices,
  StatusesParams,
} from './protocol';
import { rulePage } from './rulePage';
import type { Session } from './session';

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
      const planned = service.plan.act(
        'uri' in asked.on ? { ...asked, on: { ...asked.on, uri: canonicalUri(asked.on.uri) } } : asked,
      );
      return { ...fitted(planned), at: planned.at };
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
