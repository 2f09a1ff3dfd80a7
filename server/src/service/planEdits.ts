import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { actOn } from '../edits/actOn';
import { applyReplacements } from '../edits/applyReplacements';
import { movePhase } from '../edits/movePhase';
import { newPlaces } from '../edits/newForm';
import { isPlan, type Planned } from '../edits/plan';
import { planNew } from '../edits/planNew';
import { planStatus, statusChoices } from '../edits/planStatus';
import { targetOf } from '../edits/targetOf';
import { fixesOf, toEdit } from '../features/codeActions';
import { type PhaseNumbers, renumberPhases } from '../features/renaming/renumberPhases';
import type { FeatureContext } from '../features/shared/context';
import { rangeOf } from '../features/shared/rangeOf';
import type { Report } from '../features/shared/report';
import { type Place, placeOf } from '../features/shared/treePlace';
import type {
  ActParams,
  MoveParams,
  NewFormParams,
  NewParams,
  NewPlace,
  PlannedAct,
  PlannedEdit,
  PlannedNew,
  SetStatusParams,
  StatusChoices,
} from '../lsp/protocol';
import { locate } from '../reading/locate';
import type { DocumentEdit } from '../rules/rule';
import { keyOf } from './keyOf';
import { textPlaces } from './textPlaces';

/** The edits that commands make: what is asked in the words of the tree, answered in those of an editor. */
export function planEdits(context: () => FeatureContext, reportsOf: (uri: string) => readonly Report[]) {
  const node = (place: Place | null) =>
    place?.kind === 'milestone' || place?.kind === 'phase' ? place.node : null;

  function told(planned: Planned): PlannedNew {
    if (!isPlan(planned)) return { edit: null, saw: [], refused: planned.refused, open: null };
    const edit: WorkspaceEdit = toEdit(context(), planned);
    return { edit, saw: [], open: openedAt(planned) };
  }

  function openedAt({ edits, files, open }: Extract<Planned, { edits: unknown }>): PlannedNew['open'] {
    if (!open) return null;
    const created = files.find(({ create }) => create === open.uri)?.text;
    const before = context().document(open.uri)?.text ?? '';
    const text =
      created ??
      applyReplacements(
        before,
        edits.filter(({ uri }) => uri === open.uri),
      );
    return { uri: open.uri, range: rangeOf(textPlaces({ text }), open.at) };
  }

  function placed({ uri, key }: { readonly uri: string; readonly key: string }): PlannedAct['at'] {
    const view = context().document(uri);
    const span = view && locate(view.model, key);
    return span && { uri, range: { start: view.positionAt(span.start), end: view.positionAt(span.end) } };
  }

  return {
    newForm: (asked: NewFormParams): readonly NewPlace[] => newPlaces(context(), asked),
    planNew: (answers: NewParams): PlannedNew => told(planNew(context(), answers)),
    statusChoices({ id }: { readonly id: string }): StatusChoices | null {
      const place = placeOf(context(), id);
      const of = node(place);
      if (!of || !place) return null;
      const { graph } = context();
      const status =
        place.kind === 'phase' ? (place.phase.status?.category ?? null) : graph.status(of)?.category;
      return { current: status ?? null, choices: statusChoices(context(), of) };
    },
    setStatus({ id, category, word }: SetStatusParams): PlannedEdit {
      const place = placeOf(context(), id);
      const of = node(place);
      if (!of || !place) return { edit: null, saw: [], refused: 'This is no longer in the document.' };
      const phase = place.kind === 'phase' ? place.phase.key : null;
      return told(planStatus(context(), of, phase, { category, word }));
    },
    act({ act, on, anyway }: ActParams): PlannedAct {
      const target = 'id' in on ? keyOf(placeOf(context(), on.id)) : on;
      const planned = target && actOn(context(), act, target, anyway);
      const gone = 'This is no longer in the document.';
      if (!planned) return { edit: null, saw: [], refused: gone, at: null, branch: null };
      const branch = act === 'start' ? plannedBranch(context(), target) : null;
      return { ...told(planned), at: isPlan(planned) || !planned.at ? null : placed(planned.at), branch };
    },
    /** Every preferred fix of a rule about the index that changes the index alone. */
    syncIndex(): PlannedEdit {
      const at = context();
      const taken: DocumentEdit[] = [];
      for (const { index } of at.graph.roadmaps()) {
        const view = index === null ? null : at.document(index);
        for (const report of view ? reportsOf(index!) : []) {
          if (report.rule.category !== 'index') continue;
          const fix = fixesOf(at, view!, report).find(
            ({ edits, files }) =>
              !files?.length && edits.length > 0 && edits.every(({ uri }) => uri === index),
          );
          const collides = fix?.edits.some((edit) =>
            taken.some(
              (other) => edit.uri === other.uri && edit.start <= other.end && other.start <= edit.end,
            ),
          );
          if (fix && !collides) taken.push(...fix.edits);
        }
      }
      if (taken.length === 0)
        return { edit: null, saw: [], refused: 'The index says what the milestones say.' };
      return { edit: toEdit(at, { edits: taken }), saw: [] };
    },
    move({ id, before }: MoveParams): PlannedEdit {
      const moved = placeOf(context(), id);
      const target = before === null ? null : placeOf(context(), before);
      if (moved?.kind !== 'phase') return { edit: null, saw: [], refused: 'Only phases can be moved.' };
      if (target && (target.kind !== 'phase' || target.node.key !== moved.node.key))
        return { edit: null, saw: [], refused: 'A phase can be moved inside its own milestone alone.' };
      const { view, milestone, phase } = moved;
      // A branch that somebody may work on keeps its name: nobody was asked about it.
      const renumber = (numbers: PhaseNumbers) =>
        renumberPhases(context(), moved.view, moved.node, milestone, numbers).filter(
          ({ because }) => !because,
        );
      return told(movePhase(context(), view, milestone, phase, target?.phase ?? null, renumber));
    },
  };
}

function plannedBranch(context: FeatureContext, on: { uri: string; key: string }): string | null {
  const found = targetOf(context, on);
  const home = found && context.document(found.node.main.uri);
  const phase = home?.model.milestones
    .flatMap(({ phases }) => phases)
    .find(({ key }) => key === found?.phase);
  const branch = phase?.branch?.text;
  // `feat/m2-p1-<topic>` is still to be named.
  const isName = branch && !/[<>[\]{}\s]/.test(branch);
  return isName && !context.graph.git()?.branches.includes(branch) ? branch : null;
}

export type PlannedEdits = ReturnType<typeof planEdits>;
