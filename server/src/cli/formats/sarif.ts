import type { Range } from 'vscode-languageserver-types';
import { rulePage } from '../../service';
import type { CheckResult } from '../checkResult';

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/** SARIF 2.1.0, as code scanning services read it. */
export function sarif({ findings, rules, version }: CheckResult): string {
  const used = rules.filter(({ name }) => findings.some(({ rule }) => rule === name));
  const index = new Map(used.map(({ name }, at) => [name, at]));
  const run = {
    tool: {
      driver: {
        name: 'Milepost',
        version,
        informationUri: 'https://github.com/milepost-md/milepost',
        rules: used.map(({ name, what, why, category, severity }) => ({
          id: name,
          shortDescription: { text: what },
          fullDescription: { text: why },
          helpUri: rulePage(name),
          defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
          properties: { category },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map(({ file, rule, severity, message, range, related }) => ({
      ruleId: rule,
      ruleIndex: index.get(rule),
      level: levels[severity],
      message: { text: message },
      locations: [location(file, range)],
      ...(related.length > 0 && {
        relatedLocations: related.map((place, id) => ({
          id,
          message: { text: place.message },
          ...location(place.file, place.range),
        })),
      }),
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function location(file: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
