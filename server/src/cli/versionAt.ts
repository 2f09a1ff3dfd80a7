import { URI } from 'vscode-uri';
import { createService } from '../service';
import { createWorkspace } from '../workspace/workspace';
import { gitFiles } from './gitFiles';
import type { Project } from './project';

/** The workspace as it was at a commit, read by the same config where one is forced. */
export async function versionAt(
  commit: string,
  { root, workspace, today }: Pick<Project, 'root' | 'workspace' | 'today'>,
): Promise<Pick<Project, 'service' | 'workspace'>> {
  const service = createService();
  service.setToday(today);
  const old = createWorkspace({
    service,
    files: gitFiles(root, commit),
    skip: () => {},
    config: workspace.forced,
  });
  await old.setFolders([URI.file(root).toString().replace(/\/?$/, '/')]);
  return { service, workspace: old };
}
