import { commands, Range, Selection, Uri, window, workspace } from 'vscode';
import {
  type NewFormParams,
  type NewKind,
  type NewPlace,
  newFormRequest,
  newRequest,
  type PlannedNew,
} from '../../../server/src/lsp/protocol';
import { askPick, askSteps, askText, type Step } from '../askSteps';
import type { CommandContext } from '../registerCommands';

const names: Readonly<Record<NewKind, string>> = {
  milestone: 'Milestone',
  phase: 'Phase',
  adr: 'ADR',
  prd: 'PRD',
  story: 'User Story',
  roadmap: 'Roadmap',
};

/** A few questions, then one edit that makes it, links it and opens it where writing begins. */
export async function createNew(
  { server, applyEdit }: CommandContext,
  kind: NewKind,
  near: string | null = null,
): Promise<void> {
  const { client } = server;
  if (!client) {
    void window.showInformationMessage('Milepost is not running yet; try again in a moment.');
    return;
  }
  const folders = (workspace.workspaceFolders ?? []).map(
    ({ uri }) => `${uri.toString().replace(/\/$/, '')}/`,
  );
  const uri = near ?? window.activeTextEditor?.document.uri.toString() ?? null;
  const asked: NewFormParams = { kind, uri, folders };
  const places = await client.sendRequest<readonly NewPlace[]>(newFormRequest, asked);
  if (places.length === 0) return nowhere(kind);

  const answers = {
    place: places[0]!,
    title: '',
    phases: [] as string[],
    teams: [] as string[],
    after: null as string | null,
    prd: null as string | null,
    milestones: [] as string[],
    form: 'files' as 'files' | 'document',
  };
  const name = `New ${names[kind]}`;
  for (let again = true; again; ) {
    if (!(await askSteps(name, stepsOf(kind, places, answers)))) return;
    const planned = await client.sendRequest<PlannedNew>(newRequest, {
      ...answers,
      kind,
      place: answers.place.id,
    });
    const refused = planned.edit
      ? await applyEdit(client, planned.edit, planned.saw)
      : (planned.refused ?? 'It could not be made.');
    if (refused === null) return opened(planned);
    again = (await window.showWarningMessage(refused, 'Change the answers')) !== undefined;
  }
}

type Answers = {
  place: NewPlace;
  title: string;
  phases: string[];
  teams: string[];
  after: string | null;
  prd: string | null;
  milestones: string[];
  form: 'files' | 'document';
};

function stepsOf(kind: NewKind, places: readonly NewPlace[], answers: Answers): readonly Step[] {
  const steps: Step[] = [];
  const fresh = (): void => {
    answers.after = answers.place.after;
    answers.teams = [...answers.place.teams];
  };
  fresh();
  if (places.length > 1) {
    steps.push(
      askPick({
        placeholder:
          kind === 'phase'
            ? 'In which milestone?'
            : kind === 'milestone'
              ? 'In which roadmap?'
              : 'In which folder?',
        choices: places.map((value) => ({ value, label: value.label, description: value.detail })),
        picked: [answers.place],
        take([place]) {
          answers.place = place!;
          fresh();
        },
      }),
    );
  }
  // Asked when it is its turn: what it says depends on the place.
  steps.push((at) =>
    askText({
      prompt: titlePrompt(kind, answers.place.number),
      placeholder: kind === 'roadmap' ? 'The product or project' : 'A short title',
      value: answers.title,
      check: (value) => (value === '' ? 'A title, please.' : null),
      take: (value) => {
        answers.title = value;
      },
    })(at),
  );
  if (kind === 'roadmap') {
    steps.push(
      askText({
        prompt: 'Its milestones, separated by commas',
        placeholder: 'Foundations, Pilot',
        value: answers.milestones.join(', '),
        take: (value) => {
          answers.milestones = listOf(value);
        },
      }),
      askPick<'files' | 'document'>({
        placeholder: 'One file for each milestone, or one document?',
        choices: [
          { value: 'files', label: 'A file for each milestone', description: 'with an index beside them' },
          { value: 'document', label: 'One document', description: 'ROADMAP.md' },
        ],
        picked: [answers.form],
        take([form]) {
          answers.form = form!;
        },
      }),
    );
  }
  if (kind === 'milestone') {
    steps.push(
      askText({
        prompt: 'Its phases, separated by commas; leave it empty for one',
        placeholder: 'Groundwork, Delivery',
        value: answers.phases.join(', '),
        take: (value) => {
          answers.phases = listOf(value);
        },
      }),
    );
  }
  const prds = answers.place.prds ?? [];
  if (prds.length > 0) {
    steps.push(
      askPick<string | null>({
        placeholder: 'For which requirements?',
        choices: [
          ...prds.map(({ uri, label, status }) => ({ value: uri, label, description: status })),
          { value: null, label: 'None' },
        ],
        picked: [answers.prd],
        take([prd]) {
          answers.prd = prd ?? null;
        },
      }),
    );
  }
  if (kind === 'milestone' || kind === 'prd' || kind === 'story') {
    steps.push((at) =>
      askPick<string | null>({
        placeholder:
          kind === 'milestone' ? 'Which milestone has to be completed first?' : 'For which milestone?',
        choices: [
          ...answers.place.milestones.map(({ id, label, status }) => ({
            value: id,
            label,
            description: status,
          })),
          { value: null, label: 'None' },
        ],
        picked: [answers.after],
        take([after]) {
          answers.after = after ?? null;
        },
      })(at),
    );
  }
  if ((kind === 'milestone' || kind === 'phase') && places.some(({ teams }) => teams.length > 0)) {
    steps.push((at) =>
      askPick<string>({
        placeholder: 'Which teams have work in it?',
        choices: answers.place.teams.map((value) => ({ value, label: value })),
        picked: answers.teams,
        many: true,
        take: (teams) => {
          answers.teams = [...teams];
        },
      })(at),
    );
  }
  return steps;
}

const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function titlePrompt(kind: NewKind, number: string | null): string {
  if (kind === 'roadmap') return 'What is it a roadmap of?';
  return `Title of ${number ?? `the new ${names[kind]}`}`;
}

async function nowhere(kind: NewKind): Promise<void> {
  if (kind !== 'milestone' && kind !== 'phase') {
    void window.showInformationMessage('Open a folder first.');
    return;
  }
  const choice = await window.showInformationMessage('There is no roadmap here yet.', 'New Roadmap');
  if (choice) await commands.executeCommand('milepost.newRoadmap');
}

/** The new place in an editor, with what is to be written first selected. */
async function opened({ open }: PlannedNew): Promise<void> {
  if (!open) return;
  const editor = await window.showTextDocument(Uri.parse(open.uri));
  const { start, end } = open.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
