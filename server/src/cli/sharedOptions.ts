import type { Option } from './command';

export const configOption: Option = {
  name: 'config',
  value: 'FILE',
  does: 'use this config, whatever milepost.json files say',
};

export const cacheOption: Option = {
  name: 'cache',
  does: 'read no document again that is as it was the last time; keeps what that takes for the next',
};

export const todayOption: Option = { name: 'today', value: 'YYYY-MM-DD', does: 'take this day for today' };

/** Of commands that tell. */
export const formatOption: Option = {
  name: 'format',
  value: 'FORMAT',
  oneOf: ['pretty', 'markdown', 'json'],
  does: 'pretty, markdown, json (default: pretty)',
};

/** Of commands that write. */
export const dryOption: Option = { name: 'dry-run', does: 'print the change as a diff, write nothing' };
