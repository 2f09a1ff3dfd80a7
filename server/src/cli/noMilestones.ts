import type { Project } from './project';

/** Why there is nothing to tell, and where to look. */
export const noMilestones = ({ selected }: Project): string =>
  selected.length === 0
    ? 'no Markdown documents here. What git ignores is left out, unless its folder is named: milepost show docs.'
    : 'no milestones here. milepost inspect --explain . says what was read, and why not.';
