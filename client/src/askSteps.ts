import { Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** One question of several. It answers undefined when it is left, `back` when the one before is wanted again. */
export type Step = (at: StepPlace) => Promise<'next' | 'back' | undefined>;

export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one question after the other, with a way back. False when the person gave up. */
export async function askSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  for (let at = 0; at < steps.length; ) {
    const answer = await steps[at]!({ title, step: at + 1, totalSteps: steps.length });
    if (answer === undefined) return false;
    at = Math.max(0, at + (answer === 'back' ? -1 : 1));
  }
  return true;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  /** What is wrong with an answer. */
  readonly check?: (value: string) => string | null;
  readonly take: (value: string) => void;
}

export const askText =
  ({ prompt, placeholder, value, check, take }: TextQuestion): Step =>
  (at) => {
    const input = window.createInputBox();
    Object.assign(input, { prompt, placeholder, value });
    const wrong = (): string | undefined => check?.(input.value.trim()) ?? undefined;
    return shown(input, at, (done) => [
      input.onDidChangeValue(() => {
        input.validationMessage = undefined;
      }),
      input.onDidAccept(() => {
        input.validationMessage = wrong();
        if (input.validationMessage) return;
        take(input.value.trim());
        done('next');
      }),
    ]);
  };

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export interface PickQuestion<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** Marked at first. */
  readonly picked: readonly T[];
  readonly many?: boolean;
  readonly take: (values: readonly T[]) => void;
}

export const askPick =
  <T>({ placeholder, choices, picked, many = false, take }: PickQuestion<T>): Step =>
  (at) => {
    const input = window.createQuickPick<Choice<T>>();
    const marked = choices.filter(({ value }) => picked.includes(value));
    Object.assign(input, { placeholder, items: choices, canSelectMany: many, matchOnDescription: true });
    if (many) input.selectedItems = marked;
    else input.activeItems = marked;
    return shown(input, at, (done) => [
      input.onDidAccept(() => {
        if (!many && input.selectedItems.length === 0) return;
        take(input.selectedItems.map(({ value }) => value));
        done('next');
      }),
    ]);
  };

function shown(
  input: QuickInput & { buttons: readonly unknown[] },
  { title, step, totalSteps }: StepPlace,
  listen: (done: (answer: 'next' | 'back') => void) => Disposable[],
): Promise<'next' | 'back' | undefined> {
  return new Promise((resolve) => {
    const trigger = (input as unknown as { onDidTriggerButton: (run: () => void) => Disposable })
      .onDidTriggerButton;
    const done = (answer: 'next' | 'back' | undefined): void => {
      resolve(answer);
      parts.dispose();
    };
    const parts = Disposable.from(
      input,
      ...listen(done),
      input.onDidHide(() => done(undefined)),
      trigger(() => done('back')),
    );
    Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
    input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
    input.show();
  });
}
