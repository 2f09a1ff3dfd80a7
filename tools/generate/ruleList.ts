import type { Rule } from '../../server/src/rules/rule';
import { inOrder } from './ruleIndex';

/** `server/src/rules/allRules.ts`: a rule is in it because its file is there. */
export function ruleList(rules: readonly Rule[]): string {
  const files = [...rules.map(({ name }) => name), 'rule'].sort(byWords);
  const imports = files.map((name) =>
    name === 'rule'
      ? `import type { Rule } from './rule';`
      : `import { ${exportName(name)} } from './${name}';`,
  );
  const list = inOrder(rules).map(({ name }) => `  ${exportName(name)},`);
  return `// Written by \`npm run generate\`.
${imports.join('\n')}

/** Every rule, in the order in which they are listed everywhere. */
export const allRules: readonly Rule[] = [
${list.join('\n')}
];
`;
}

/** `statusUnknown` for `status-unknown`. */
const exportName = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const byWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
