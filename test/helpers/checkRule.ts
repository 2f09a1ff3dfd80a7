import { checkMarks } from './checkMarks';
import type { WorkspaceOptions } from './openWorkspace';

/**
 * The findings of a fixture, all of them or those of one rule. A mark says `rule`, `rule: message` or
 * `severity rule: message`; of one rule, `message` or nothing will do.
 */
export function checkRule(
  fixture: string,
  options: WorkspaceOptions & { readonly rule?: string } = {},
): void {
  const { rule: only } = options;
  checkMarks(
    fixture,
    ({ service }, uri) =>
      service
        .reports(uri)
        .filter(({ rule }) => !only || rule.name === only)
        .map(({ rule: { name }, range, severity, message }) => ({
          range,
          words: only
            ? [message, name, `${name}: ${message}`, severity, `${severity}: ${message}`]
            : [name, `${severity} ${name}`, `${name}: ${message}`, `${severity} ${name}: ${message}`],
        })),
    options,
  );
}
