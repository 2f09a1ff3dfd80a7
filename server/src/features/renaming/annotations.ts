import type { ChangeAnnotation } from 'vscode-languageserver-types';

/** Why an edit is asked about before it is done. `begun`: somebody may work on that branch, or git knows it. */
export type Because = 'file' | 'branch' | 'begun';

const annotations: Readonly<Record<Because, ChangeAnnotation>> = {
  file: {
    label: 'Rename the file',
    description: 'with all links to it',
    needsConfirmation: true,
  },
  branch: {
    label: 'Rename planned branches',
    description: 'in the text; git is not touched',
    needsConfirmation: true,
  },
  begun: {
    label: 'Rename branches that are in use',
    description: 'in the text; git is not touched',
    needsConfirmation: true,
  },
};

/** What a person confirms before it is done, for the reasons that an edit has. */
export const annotationsFor = (used: ReadonlySet<Because>): Record<string, ChangeAnnotation> =>
  Object.fromEntries([...used].map((id) => [id, annotations[id]]));
