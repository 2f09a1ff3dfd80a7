import adr from '../../../templates/adr.md';
import index from '../../../templates/index.md';
import madr from '../../../templates/madr.md';
import milestone from '../../../templates/milestone.md';
import overview from '../../../templates/milestone-overview.md';
import plan from '../../../templates/plan.md';
import prd from '../../../templates/prd.md';
import roadmap from '../../../templates/roadmap.md';
import story from '../../../templates/story.md';
import type { DocumentKind } from '../reading/model';

/** The text of the templates that stand in where a team has none of its own. */
export const builtInTemplates = {
  milestone,
  roadmap,
  plan,
  overview,
  adr,
  madr,
  prd,
  story,
  index,
} as const;

export type TemplateName = keyof typeof builtInTemplates;

/** Which of them a document of a kind may follow; the first is what a new one is made from. */
export const templatesFor: Readonly<Record<DocumentKind, readonly TemplateName[]>> = {
  milestone: ['milestone', 'overview'],
  roadmap: ['roadmap'],
  plan: ['plan'],
  index: ['index'],
  adr: ['adr', 'madr'],
  prd: ['prd'],
  story: ['story'],
  epic: [],
  task: [],
  none: [],
};
