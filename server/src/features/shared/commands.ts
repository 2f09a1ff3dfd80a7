/** Commands that answers of the server may name; the client registers them. Arguments: a document's uri and a range. */
export const showCommand = 'milepost.show';

/** Arguments: where a milestone or phase is declared, by document and key. */
export const startCommand = 'milepost.start';
export const finishCommand = 'milepost.finish';

/** The same arguments; they ask the person something first. */
export const slipCommand = 'milepost.slip';
export const insertMilestoneCommand = 'milepost.insertMilestone';
export const moveMilestoneCommand = 'milepost.moveMilestone';
export const mergeMilestonesCommand = 'milepost.mergeMilestones';
export const splitMilestoneCommand = 'milepost.splitMilestone';

/** Argument: the uri of a decision record. */
export const supersedeCommand = 'milepost.supersede';

/** The server's own command: accepts all present findings. Argument: the uri of a document. */
export const acceptCommand = 'milepost.acceptFindings';
