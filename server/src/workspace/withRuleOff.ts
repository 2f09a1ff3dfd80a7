import { withSetting } from '../config/withSetting';

/** The text of a config in which a rule is off, everything else as it is. */
export const withRuleOff = (text: string, rule: string): string => withSetting(text, ['rules', rule], 'off');
