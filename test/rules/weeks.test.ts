import { expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';

/** A plan table and a weekly one that give two weeks away twice, and a length that forgets week 0. */
const plan = `# 7. Milestones & Roadmap

## 7.1 Decisions
1. Milestone cadence: eleven-week plan (M0–M7) from kickoff to report.
2. Acceptance criteria tracked via parity checklist, contract tests, benchmark outputs.

### 7.1.1 Milestone Table
| Milestone | Week(s) | Key Outputs | Acceptance Criteria |
| --- | --- | --- | --- |
| M0 Init | 0–1 | Repo scaffold, env docs, risk register | Stakeholders agree on scope. |
| M1 Proxy MVP | 2–3 | Proxy spec + mock server plan | Contract tests pass vs mocks. |
| M2 Client MVP Parity | 4–5 | Basic chat UI both clients using mocks | Smoke tests green. |
| M3 Tools Parity | 6–7 | Tool workflows with mocks | Tool parity checklist signed. |
| M4 Reliability | 8 | Error handling, rate limiting | Error-path tests green. |
| M5 Metrics | 9 | Benchmark harness generating initial report | Baseline captured. |
| M6 CI/CD | 10 | Pipeline with caching, scheduled bench job | Pipeline green. |
| M7 Final Report | 11 | Comparative analysis doc | Report reviewed. |

### 7.1.2 Weekly Roadmap Snapshot
| Week | Focus | Key Checks |
| --- | --- | --- |
| 0 | Kickoff & charter | Charter approved, risk register drafted. |
| 1 | Repo/tooling setup | Workspace verified, docs committed. |
| 2 | Proxy contract draft | Skeleton, schema mapping. |
| 3 | Proxy mock implementation | Contract tests executing vs mocks. |
| 4 | Base UIs | Layout skeleton, mock wired. |
| 5 | UX parity refinement | Citations, tables. |
| 6 | Tool flows | Tools wired with mocks. |
| 7 | Reliability | Rate limit tests, logging audits. |
| 8 | Staging live integration | Live smoke run, secret rotation test. |
| 9 | Bench harness | Instrumentation validated. |
| 10 | CI/CD hardening | Cache tuning, scheduled bench job. |
| 11 | Reporting | Final report + recommendations, retro. |
`;

function found(text: string): readonly string[] {
  const { service, uri } = openWorkspace(new Map([['plan.md', text]]));
  return service
    .reports(uri('plan.md'))
    .filter(({ rule }) => rule.category === 'schedule' || rule.category === 'traceability')
    .map(({ rule, range, related }) => {
      const also = related.map((place) => `/${place.range.start.line + 1}`).join('');
      return `${rule.name} ${range.start.line + 1}${also}`;
    });
}

test('a plan that gives weeks away twice', () => {
  expect(found(plan)).toEqual([
    'plan-duration-mismatch 4',
    'week-milestone-conflict 14/30',
    'week-milestone-conflict 29/13',
    'week-unplanned-work 30/14',
  ]);
});

test.each([
  [
    'the milestones',
    [
      ['| 6–7 |', '| 6 |'],
      ['| 8 | Error', '| 7–8 | Error'],
    ],
  ],
  [
    'the weeks',
    [
      ['| 7 | Reliability', '| 8 | Reliability'],
      ['| 8 | Staging live integration', '| 7 | Tool flows'],
    ],
  ],
])('%s mended', (_, edits) => {
  const mended = edits.reduce((text, [from, to]) => text.replace(from!, to!), plan);
  expect(found(mended.replace('eleven-week', 'twelve-week'))).toEqual([]);
});

test('asked for, what the plan expects and no milestone brings, and what it decided and still asks', () => {
  const text = plan
    .replace('contract tests, benchmark outputs.', 'contract tests, security review sign-off.')
    .replace(
      '### 7.1.1',
      '3. Definition of Done: all milestones accepted, UX parity validated, metrics baselined, runbooks published.\n\n### 7.1.1',
    )
    .concat(
      '\n## 7.2 Open Questions\n- OQ7.1: Confirm milestone cadence with stakeholders.\n- OQ7.2: Who reads the report? (Product, by week 9)\n',
    );
  const rules = ['dod-uncovered', 'decision-still-open', 'open-question-untracked'];
  const { service, uri } = openWorkspace(new Map([['plan.md', text]]), {
    config: { rules: Object.fromEntries(rules.map((rule) => [rule, 'info'])) },
  });
  const reports = service.reports(uri('plan.md')).filter(({ rule }) => rules.includes(rule.name));
  expect(reports.map(({ message }) => message)).toEqual([
    "No milestone speaks of 'security review sign-off'.",
    "No milestone speaks of 'runbooks published'.",
    "This is still open, but 'Milestone cadence' is listed as decided.",
    "Nobody is named to answer 'Confirm milestone cadence with stakeholders', and no date.",
  ]);
});
