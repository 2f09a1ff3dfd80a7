import { expect, test } from 'vitest';
import { explained, read, tree } from './support/read';

test('anchors: repeated headings, emoji, ampersands, html ids and names', () => {
  expect(
    read(
      '# A & B\n\n### Phase Goal\n\n### Phase Goal\n\n## ✅ Done!\n\n<a id="x"></a>\n<a name="y"></a>\n\n<details id="z"><summary>S</summary></details>\n',
    ).anchors.map(({ id }) => id),
  ).toMatchInlineSnapshot(`
    [
      "a--b",
      "phase-goal",
      "phase-goal-1",
      "-done",
      "x",
      "y",
      "z",
    ]
  `);
});

test('links: inline, reference, wiki, rooted, with fragments, other schemes', () => {
  expect(
    read(
      '[a](b%20c.md#d) [e][f] [[Note#top|n]] [r](/docs/x.md) ![i](i.png) <https://x.org> [m](mailto:a@b) [t](#top)\n\n[f]: g.md "G"\n',
    ).links.map(({ text, path, fragment, external, image, wiki }) =>
      [text, path, fragment, external ? 'external' : image ? 'image' : wiki ? 'wiki' : 'link'].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "a b c.md d link",
      "e g.md  link",
      "n Note.md top wiki",
      "r /docs/x.md  link",
      "i i.png  image",
      "https://x.org   external",
      "m   external",
      "t  top link",
      "f g.md  link",
    ]
  `);
});

test('placeholders: whole titles, cells, items, values; labels and links are none', () => {
  expect(
    read(
      '# M1: [Title]\n\n- **Goal:** [What for]\n- Owner: TBD\n- [ ] [Criterion]\n- [Optional] [LinuxOnly]\n- <topic>\n- <br>\n- a [Title] inside\n- [real](x.md)\n- [UNRESOLVED]\n- {short title}\n',
    ).placeholders.map(({ text, kind }) => `${kind} ${text}`),
  ).toMatchInlineSnapshot(`
    [
      "bracket [Title]",
      "bracket [What for]",
      "tbd TBD",
      "bracket [Criterion]",
      "bracket {short title}",
    ]
  `);
});

test('a merge conflict: nothing after its marker is read', () => {
  const markdown =
    '# M1: A\n\n- Status: Planned\n\n<<<<<<< HEAD\n- [ ] Ours\n=======\n- [ ] Theirs\n>>>>>>> other\n\n## Phase 1: B\n\n- [ ] C\n';
  const model = read(markdown);
  expect(model.conflict && markdown.slice(model.conflict.start, model.conflict.end)).toBe('<<<<<<< HEAD');
  expect(model.items).toEqual([]);
  expect(tree(markdown)).toMatchInlineSnapshot(`
    "plan.md · milestone · M1: A
      home M1 A [Planned = planned]"
  `);
  expect(read('```\n<<<<<<< HEAD\n```\n').conflict).toBeNull();
});

test('words that a config adds, and a kind that it pins', () => {
  const options = {
    statuses: { active: ['Brewing'] },
    lexicon: { fields: { estimate: ['Umfang'] }, sections: { exit: ['Raus hier'] } },
  };
  expect(
    tree('# M1: A\n\n- Status: brewing hard\n- Umfang: 2 days\n\n## Raus hier\n\n- [ ] B\n', 'a.md', options),
  ).toMatchInlineSnapshot(`
    "a.md · milestone · M1: A
      home M1 A [brewing hard = active] 0/1
        estimate 2 days
        exit 0/1"
  `);
  expect(tree('# M1: A\n\n- [ ] B\n', 'a.md', undefined, { kind: 'none' })).toBe('a.md · none · M1: A');
});

test('why places were read as what they are', () => {
  expect(
    explained(
      '# Roadmap\n\n## M0: A\n\n- [ ] B\n\n## M1 Risks\n\nRain.\n\n### **→ M2: Later**\n\n## Phase 3: C\n\n- [ ] D\n',
      'roadmap.md',
    ),
  ).toMatchInlineSnapshot(`
    "3: A milestone by its heading.
    7: Not a milestone: it names a part of a milestone.
    11: Not a milestone: an arrow only points to it.
    13: Not a phase: it belongs to no milestone."
  `);
});

test('line ends, a byte order mark, odd characters, what is never closed', () => {
  const plain = '# M1: A\n\n- Status: Done\n\n## Tasks\n\n- [x] B\n';
  const expected = tree(plain);
  expect(tree(plain.replaceAll('\n', '\r\n'))).toBe(expected);
  expect(tree(plain.replaceAll('\n', '\r'))).toBe(expected);
  expect(tree(`\uFEFF${plain}`)).toBe(expected);
  expect(tree(plain.trimEnd())).toBe(expected);
  expect(tree(`# \uFFFD M1: A\n\n**Status:** \uFFFD In Progress\n`)).toMatchInlineSnapshot(`
    "plan.md · milestone · � M1: A
      home M1 A [� In Progress = active]"
  `);
  expect(tree(`${plain}\n<!-- never\n\n- [ ] C\n`)).toBe(expected);
  expect(tree(`${plain}\n\`\`\`\n\n- [ ] C\n`)).toBe(expected);
});
