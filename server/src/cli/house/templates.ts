import type { Project } from '../project';

/** Fewer documents of a kind than this follow no template. */
const enough = 3;

/** Template files of the house, by the kind of document that they are for: one file, and documents that it could be for. */
export function houseTemplates({
  service,
  selected,
  nameOf,
}: Pick<Project, 'service' | 'selected' | 'nameOf'>): ReadonlyMap<string, string> {
  const templates = new Map<string, string[]>();
  const filled = new Map<string, number>();
  for (const uri of selected) {
    const model = service.document(uri)?.model;
    if (!model || model.kind === 'none') continue;
    if (!model.template) filled.set(model.kind, (filled.get(model.kind) ?? 0) + 1);
    else if (isTemplateName(nameOf(uri)))
      templates.set(model.kind, [...(templates.get(model.kind) ?? []), nameOf(uri)]);
  }
  return new Map(
    [...templates].flatMap(([kind, [file, ...others]]): [string, string][] =>
      file && others.length === 0 && (filled.get(kind) ?? 0) >= enough ? [[kind, file]] : [],
    ),
  );
}

/** `templates/adr.md`, `adr/template.md`, `milestone-template.md`; not the task to add a template. */
const isTemplateName = (name: string): boolean =>
  /(?:^|\/)_?templates?\/[^/]+$|(?:^|\/)_?(?:\w+[-_.])?template(?:[-_.]\w+)?\.\w+$/i.test(name);
