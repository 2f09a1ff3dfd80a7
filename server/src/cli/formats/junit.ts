import type { CheckResult } from '../checkResult';
import type { PrintedFinding } from '../findings';

/**
 * JUnit's XML, which every build server draws: a document is a suite, an error or a warning a failed case. What is only
 * said to be known is output of a case that passed, since a build that is red for a hint is soon nobody's concern.
 */
export function junit({ findings, files }: CheckResult): string {
  const byFile = new Map<string, PrintedFinding[]>(files.map((file) => [file, []]));
  for (const finding of findings) byFile.get(finding.file)?.push(finding);
  const suites = [...byFile].map(([file, found]) => suite(file, found));
  const cases = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="milepost" tests="${cases}" failures="${findings.filter(fails).length}">
${suites.join('')}</testsuites>
`;
}

function suite(file: string, found: readonly PrintedFinding[]): string {
  const cases = found.length > 0 ? found.map(testCase).join('') : '    <testcase name="no findings"/>\n';
  const tests = Math.max(1, found.length);
  return `  <testsuite name="${escaped(file)}" tests="${tests}" failures="${found.filter(fails).length}">\n${cases}  </testsuite>\n`;
}

const fails = ({ severity }: PrintedFinding): boolean => severity === 'error' || severity === 'warning';

function testCase(finding: PrintedFinding): string {
  const { file, rule, severity, message, range } = finding;
  const { start } = range;
  const place = `${file}:${start.line + 1}:${start.character + 1}`;
  const says = escaped(`${place}\n${message}`);
  const body = fails(finding)
    ? `<failure type="${severity}" message="${escaped(message)}">${says}</failure>`
    : `<system-out>${says}</system-out>`;
  return `    <testcase name="${escaped(`${rule} at ${start.line + 1}:${start.character + 1}`)}" classname="${escaped(file)}">
      ${body}
    </testcase>
`;
}

function escaped(text: string): string {
  return (
    text
      // XML has no way to write these.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
