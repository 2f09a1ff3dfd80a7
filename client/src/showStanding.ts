import {
  Disposable,
  LanguageStatusSeverity,
  languages,
  StatusBarAlignment,
  type TextEditor,
  type Uri,
  window,
} from 'vscode';
import { type Standing, type StandingParams, standingRequest } from '../../server/src/lsp/protocol';
import type { ServerLife } from './createServerLife';
import { documentSelector } from './documentSelector';
import { followBranch } from './gitBranch';
import type { RoadmapView } from './roadmapView';

/** The cursor is left alone for so long after it moved. */
const rest = 150;

/** The status bar says where the work is, the language status what the document was read as. */
export function showStanding(server: ServerLife, view: RoadmapView): Disposable {
  const bar = window.createStatusBarItem('milepost.standing', StatusBarAlignment.Left, 5);
  bar.name = 'Milepost';
  const status = languages.createLanguageStatusItem('milepost.document', documentSelector());
  status.name = 'Milepost';
  const branch = followBranch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let last: TextEditor | undefined;

  /** A preview that has the focus is no reason to speak of another milestone. */
  function editorInView(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    last = activeTextEditor ?? visibleTextEditors.find(({ document }) => document === last?.document);
    return last;
  }

  async function ask(): Promise<void> {
    timer = undefined;
    const mine = ++round;
    const editor = editorInView();
    const uri =
      editor && languages.match(documentSelector(), editor.document) > 0 ? editor.document.uri : null;
    const params: StandingParams = {
      branch: branch.name,
      uri: uri?.toString() ?? null,
      line: editor?.selection.active.line ?? 0,
    };
    const standing = await server.client
      ?.sendRequest<Standing>(standingRequest, params)
      .then(undefined, () => undefined);
    if (mine !== round) return;
    tell(standing ?? { line: null, document: null }, uri ? problemsIn(uri) : 0);
  }

  function tell({ line, document }: Standing, problems: number): void {
    if (line) {
      bar.text = `$(milestone) ${line.text}`;
      bar.tooltip = line.tooltip;
      bar.accessibilityInformation = { label: `Roadmap: ${line.text}. ${line.tooltip}` };
      bar.command = { command: 'milepost.revealNode', title: 'Reveal in Roadmap', arguments: [line.id] };
      bar.show();
    } else bar.hide();
    status.text = document?.kind ?? 'Not read';
    status.detail = [document?.detail, count(problems)].filter(Boolean).join(' · ');
    status.severity = problems > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    status.command = { command: 'milepost.showWhatWasRead', title: 'Show What Was Read' };
  }

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), rest);
  };
  soon();
  return Disposable.from(
    bar,
    status,
    branch,
    branch.onChanged(soon),
    server.onStarted(soon),
    server.onStopped(soon),
    view.tree.onChanged(soon),
    window.onDidChangeActiveTextEditor(soon),
    window.onDidChangeTextEditorSelection(soon),
    languages.onDidChangeDiagnostics(soon),
    new Disposable(() => clearTimeout(timer)),
  );
}

function problemsIn(uri: Uri): number {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'milepost').length;
}

const count = (problems: number): string => `${problems} ${problems === 1 ? 'problem' : 'problems'}`;
