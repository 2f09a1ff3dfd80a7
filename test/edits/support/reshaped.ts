import type { DraftResult } from '../../../server/src/edits/draft';
import type { Reshape } from '../../../server/src/features/restructuring/reshape';
import { applyEdits } from '../../helpers/checkAct';
import type { Workspace } from '../../helpers/openWorkspace';

type Asked = Reshape extends infer Each ? (Each extends { on: unknown } ? Omit<Each, 'on'> : never) : never;

/** Changes the order of milestones as a client does that applies the whole edit: texts first, then files. */
export function reshapeIn(workspace: Workspace, path: string, key: string, asked: Asked): DraftResult {
  const on = { uri: workspace.uri(path), key };
  const before = new Map(workspace.files);
  const done = workspace.settled(() => workspace.service.reshape({ ...asked, on } as Reshape));
  if ('refused' in done) throw new Error(done.refused);
  // Planning writes nothing.
  for (const [name, text] of before)
    if (workspace.service.document(workspace.uri(name))?.text !== text && /\.md$/.test(name))
      throw new Error(`${name} is not what it was before.`);
  applyEdits(workspace, done.edits);
  for (const uri of done.removes) workspace.remove(workspace.path(uri));
  workspace.apply({
    documentChanges: [...done.moves].map(([oldUri, newUri]) => ({ kind: 'rename', oldUri, newUri })),
  });
  for (const { create, text } of done.files) workspace.write(workspace.path(create), text);
  return done;
}
