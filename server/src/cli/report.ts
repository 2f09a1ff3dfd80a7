import type { Found } from '../workspace/findIn';
import { printed } from './findings';
import { formats } from './formats/formats';
import { milestonesIn } from './milestonesIn';
import type { Project } from './project';
import { safeFix } from './safeFix';
import { style } from './style';
import type { Terminal } from './terminal';
import { version } from './version';

/** The findings in the format that was asked for. */
export function report(
  found: readonly Found[],
  project: Project,
  format: string,
  { columns, colours, github }: Terminal,
): string {
  const uris = new Map(project.selected.map((uri) => [project.nameOf(uri), uri]));
  const lines = new Map<string, readonly string[]>();
  return formats[format]!(
    {
      findings: printed(found, project),
      files: [...uris.keys()].sort(),
      milestones: milestonesIn(project).length,
      safe: found.filter((each) => safeFix(project.service, each)).length,
      rules: project.service.rules,
      version,
      lineOf(file, line) {
        let all = lines.get(file);
        if (!all) {
          const uri = uris.get(file);
          all = (uri ? (project.service.document(uri)?.text ?? '') : '').split(/\r\n|\n|\r/);
          lines.set(file, all);
        }
        return all[line] ?? '';
      },
    },
    { columns, style: style(colours), github },
  );
}
