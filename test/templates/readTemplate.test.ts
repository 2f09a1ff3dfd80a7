import { expect, test } from 'vitest';
import { builtInTemplates, type TemplateName } from '../../server/src/templates/builtInTemplates';
import { readTemplate } from '../../server/src/templates/readTemplate';

/** Depth, title, role; `?` optional, `*` repeatable. */
function shape(text: string): string[] {
  return readTemplate(text).sections.map(
    ({ depth, title, role, optional, repeatable }) =>
      `${'#'.repeat(depth)} ${title} ${role ?? '-'}${optional ? ' ?' : ''}${repeatable ? ' *' : ''}`,
  );
}

test('sections in order, with role, optional and repeatable', () => {
  expect(shape(builtInTemplates.milestone)).toMatchInlineSnapshot(`
    [
      "# Milestone [N]: [Title] milestone",
      "## Owners owners",
      "## Goal goal",
      "## Milestone Pre-Checklist (Alignment + Drift Control) precheck",
      "## Phase [K]: [Phase Title] phase *",
      "### Phase Goal goal",
      "### Development Checklist development",
      "#### [Team] - *",
      "### Branch and PR Plan branches",
      "### Review Checklist review",
      "### Exit Criteria exit",
      "## Risks risks ?",
      "## Milestone Review Checklist milestone-review",
      "## Next Steps next-steps",
    ]
  `);
});

test('fields in order, with their section', () => {
  const { fields, sections } = readTemplate(builtInTemplates.milestone);
  const said = fields.map(({ name, label, section, optional }) => {
    const title = section === null ? '' : sections[section]!.title;
    return `${title} · ${label} · ${name}${optional ? ' ?' : ''}`;
  });
  expect(said).toMatchInlineSnapshot(`
    [
      "Milestone [N]: [Title] · Status · status",
      "Milestone [N]: [Title] · Estimate · estimate",
      "Milestone [N]: [Title] · Dependency · dependency",
      "Milestone [N]: [Title] · Related ADRs · records",
      "Milestone [N]: [Title] · PRD · prd ?",
      "Owners · Milestone Owner · owner",
      "Owners · Technical Owner · technical-owner",
      "Owners · Execution Teams · teams",
      "Branch and PR Plan · Branch · branch",
      "Branch and PR Plan · PR Target · target",
    ]
  `);
});

test('a section begins with the anchors and marks above its heading', () => {
  const text = '# T\n\n<!-- optional -->\n<a id="x"></a>\n## A\ntext\n\n<a name="y"></a>\r\n## B';
  const { sections } = readTemplate(text);
  expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
    text,
    '<!-- optional -->\n<a id="x"></a>\n## A\ntext\n\n',
    '<a name="y"></a>\r\n## B',
  ]);
  expect(sections.map(({ optional }) => optional)).toEqual([false, true, false]);
});

test.each(['', 'text alone', '#', '# [', '<!--', '```', '- [ ] [x', '| [a] |\n| - |'])(
  '%j is a template',
  (text) => {
    expect(readTemplate(text).text).toBe(text);
  },
);

test.each(Object.keys(builtInTemplates) as TemplateName[])(
  '%s has one title and sections under it',
  (name) => {
    const { sections } = readTemplate(builtInTemplates[name]);
    expect(sections.map(({ parent }) => parent).filter((parent) => parent === null)).toHaveLength(1);
    expect(sections.length).toBeGreaterThan(3);
  },
);
