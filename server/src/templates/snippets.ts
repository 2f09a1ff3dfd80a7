import type { SectionRole } from '../reading/model';
import { builtInTemplates, type TemplateName } from './builtInTemplates';
import { readTemplate } from './readTemplate';
import { scaffold, scaffoldSection } from './scaffold';
import { snippetBody } from './snippetBody';
import type { TemplateSchema } from './templateSchema';

/** A file of `contributes.snippets`. */
export type SnippetFile = Readonly<
  Record<string, { readonly prefix: string; readonly description: string; readonly body: readonly string[] }>
>;

interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly template: TemplateName;
  /** The section that it is; the whole document where absent. */
  readonly section?: SectionRole | string;
}

const snippets: readonly Snippet[] = [
  { name: 'Milestone', prefix: 'milestone', description: 'A milestone file', template: 'milestone' },
  {
    name: 'Phase',
    prefix: 'phase',
    description: 'A phase of a milestone',
    template: 'milestone',
    section: 'phase',
  },
  {
    name: 'Pre-checklist',
    prefix: 'pre-checklist',
    description: 'What must be settled before a milestone starts',
    template: 'milestone',
    section: 'precheck',
  },
  {
    name: 'Checklist',
    prefix: 'checklist',
    description: 'Work items of a phase, by team',
    template: 'milestone',
    section: 'development',
  },
  {
    name: 'Owners',
    prefix: 'owners',
    description: 'Owners and teams of a milestone',
    template: 'milestone',
    section: 'owners',
  },
  {
    name: 'Branch plan',
    prefix: 'branch-plan',
    description: 'Branch and PR target of a phase',
    template: 'milestone',
    section: 'branches',
  },
  {
    name: 'Review checklist',
    prefix: 'review',
    description: 'What a second person looks at in a phase',
    template: 'milestone',
    section: 'review',
  },
  {
    name: 'Milestone review',
    prefix: 'milestone-review',
    description: 'What closes a milestone',
    template: 'milestone',
    section: 'milestone-review',
  },
  { name: 'Roadmap', prefix: 'roadmap', description: 'A roadmap in one document', template: 'roadmap' },
  { name: 'Roadmap index', prefix: 'index', description: 'A table of milestone files', template: 'index' },
  {
    name: 'Milestone overview',
    prefix: 'milestone-overview',
    description: 'A milestone by goals, timeline and features',
    template: 'overview',
  },
  {
    name: 'Plan table',
    prefix: 'plan-table',
    description: 'Milestones by week',
    template: 'plan',
    section: 'milestones',
  },
  { name: 'ADR', prefix: 'adr', description: 'A decision record', template: 'adr' },
  { name: 'PRD', prefix: 'prd', description: 'Product requirements of a feature', template: 'prd' },
  { name: 'User story', prefix: 'story', description: 'A user story', template: 'story' },
];

/** The generated files of snippets by their path. */
export function snippetFiles(): ReadonlyMap<string, string> {
  const file: SnippetFile = Object.fromEntries(
    snippets.map(({ name, prefix, description, template, section }) => [
      name,
      { prefix, description, body: snippetBody(written(readTemplate(builtInTemplates[template]), section)) },
    ]),
  );
  return new Map([['snippets/milepost.json', `${JSON.stringify(file, null, 2)}\n`]]);
}

function written(schema: TemplateSchema, section: string | undefined): string {
  if (section === undefined) return scaffold(schema);
  const found = schema.sections.find(({ role, title }) => role === section || title === section);
  if (found === undefined) throw new Error(`No section ${section} in a built-in template.`);
  return scaffoldSection(schema, found.index);
}
