import type { Draft } from '../../edits/draft';
import { targetOf } from '../../edits/targetOf';
import type { Node } from '../../graph/graph';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { insertMilestone } from './insertMilestone';
import { mergeMilestones } from './mergeMilestones';
import { moveMilestone } from './moveMilestone';
import { splitMilestone } from './splitMilestone';

interface On {
  readonly uri: string;
  readonly key: string;
}

/** What is asked of the order of milestones. */
export type Reshape =
  | {
      readonly act: 'insert';
      /** The milestone that it comes behind. */
      readonly on: On;
      readonly title: string;
      readonly phases?: readonly string[];
      readonly teams?: readonly string[];
      readonly days?: number | null;
      readonly anyway?: boolean;
    }
  | {
      readonly act: 'move';
      readonly on: On;
      /** The milestone that it comes behind; null where it comes first. */
      readonly after: On | null;
      readonly anyway?: boolean;
    }
  | {
      readonly act: 'split';
      /** The first phase of the new milestone. */
      readonly on: On;
      readonly title: string;
      readonly anyway?: boolean;
    }
  | {
      readonly act: 'merge';
      /** The milestone that stays. */
      readonly on: On;
      /** The milestone that goes into it. */
      readonly with: On;
      readonly anyway?: boolean;
    };

export interface Reshaped {
  /** `Insert M3 Van Routes`. */
  readonly title: string;
  /** Where the milestone that it was about stands then. */
  readonly at: On;
}

/** Changes the order of milestones step by step; why not, where it cannot be done. */
export function reshape(draft: Draft<FeatureContext>, asked: Reshape): Reshaped | Refusal {
  const found = targetOf(draft.context, asked.on);
  if (!found) return refuse('This milestone is no longer there.');
  const named = (node: Node | Refusal, verb: string): Reshaped | Refusal => {
    if ('refused' in node) return node;
    const { graph } = draft.context;
    return { title: `${verb} ${graph.label(node)} ${graph.title(node)}`, at: node.main };
  };
  switch (asked.act) {
    case 'insert':
      return named(insertMilestone(draft, { ...asked, after: found.node }), 'Insert');
    case 'split':
      return named(splitMilestone(draft, { ...found, ...asked }), 'Split off');
    case 'merge': {
      const second = targetOf(draft.context, asked.with);
      if (!second) return refuse('The other milestone is no longer there.');
      return named(
        mergeMilestones(draft, { ...asked, first: found.node, second: second.node }),
        'Merge into',
      );
    }
    case 'move': {
      const after = asked.after && targetOf(draft.context, asked.after);
      if (asked.after && !after) return refuse('The milestone before it is no longer there.');
      const { node } = found;
      return named(moveMilestone(draft, { ...asked, node, after: after?.node ?? null }), 'Move');
    }
  }
}
