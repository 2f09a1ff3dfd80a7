/**
 * The rules that VS Code's own link validation makes needless in open documents, by its `markdown.validate` settings:
 * nobody wants to be told twice.
 */
export function leftToEditor(validate: unknown): readonly string[] {
  if (at(validate, 'enabled') !== true) return [];
  const isOn = (...path: string[]): boolean => at(validate, ...path) !== 'ignore';
  return [
    ...(isOn('fileLinks', 'enabled') ? ['link-missing-file'] : []),
    ...(isOn('fragmentLinks', 'enabled') && isOn('fileLinks', 'markdownFragmentLinks')
      ? ['link-missing-anchor']
      : []),
  ];
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (from, step) =>
      typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[step] : undefined,
    value,
  );
}
