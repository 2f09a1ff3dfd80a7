import adr from '../../../templates/adr.md';
import index from '../../../templates/index.md';
import milestone from '../../../templates/milestone.md';
import overview from '../../../templates/milestone-overview.md';
import plan from '../../../templates/plan.md';
import prd from '../../../templates/prd.md';
import roadmap from '../../../templates/roadmap.md';
import story from '../../../templates/story.md';

/** The text of the templates that stand in where a team has none of its own. */
export const builtInTemplates = { milestone, roadmap, plan, overview, adr, prd, story, index } as const;

export type TemplateName = keyof typeof builtInTemplates;
