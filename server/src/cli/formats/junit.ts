import type { CheckResult } from '../checkResult';
import type { PrintedFinding } from '../findings';

/** JUnit's XML, which every build server draws: a document is a suite, a finding a failed case. */
export function junit({ findings, files }: CheckResult): string {
  const byFile = new Map<string, PrintedFinding[]>(files.map((file) => [file, []]));
  for (const finding of findings) byFile.get(finding.file)?.push(finding);
  const suites = [...byFile].map(([file, found]) => suite(file, found));
  const cases = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="milepost" tests="${cases}" failures="${findings.length}">
${suites.join('')}</testsuites>
`;
}

function suite(file: string, found: readonly PrintedFinding[]): string {
  const cases = found.length > 0 ? found.map(failure).join('') : '    <testcase name="no findings"/>\n';
  const tests = Math.max(1, found.length);
  return `  <testsuite name="${escaped(file)}" tests="${tests}" failures="${found.length}">\n${cases}  </testsuite>\n`;
}

function failure({ file, rule, severity, message, range: { start } }: PrintedFinding): string {
  const place = `${file}:${start.line + 1}:${start.character + 1}`;
  return `    <testcase name="${escaped(`${rule} at ${start.line + 1}:${start.character + 1}`)}" classname="${escaped(file)}">
      <failure type="${severity}" message="${escaped(message)}">${escaped(`${place}\n${message}`)}</failure>
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
