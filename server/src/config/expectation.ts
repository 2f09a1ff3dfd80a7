import type * as z from 'zod';

/** What a value of the config should have been, to go after "must be". */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_type') return types[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_format') return issue.format === 'date' ? 'a date such as 2027-03-08' : 'valid';
  if (issue.code === 'too_small' || issue.code === 'too_big') return size(issue);
  return 'valid';
}

function size(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [bound, most] =
    issue.code === 'too_small'
      ? (['at least', issue.minimum] as const)
      : (['at most', issue.maximum] as const);
  if (issue.origin === 'array') return `a list with ${bound} ${most} ${most === 1 ? 'entry' : 'entries'}`;
  if (issue.origin === 'string')
    return most === 1 ? 'a text that is not empty' : `a text of ${bound} ${most} letters`;
  return issue.inclusive ? `a number of ${bound} ${most}` : `more than ${most}`;
}

const types: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  tuple: 'a list',
};

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
