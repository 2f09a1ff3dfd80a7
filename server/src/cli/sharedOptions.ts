import type { Option } from './command';

export const configOption: Option = {
  name: 'config',
  value: 'FILE',
  does: 'use this config, whatever milepost.json files say',
};

export const todayOption: Option = { name: 'today', value: 'YYYY-MM-DD', does: 'take this day for today' };
