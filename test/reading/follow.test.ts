import { describe, expect, test } from 'vitest';
import { milestone } from '../../bench/generateWorkspace';
import { createParser } from '../../server/src/markdown/createParser';
import { editDocument } from '../../server/src/markdown/editDocument';
import { openDocument } from '../../server/src/markdown/openDocument';
import { createReader } from '../../server/src/reading/createReader';
import { summarise } from '../../server/src/reading/summarise';
import { seededRandom } from '../helpers/seededRandom';

const uri = 'file:///w/docs/roadmap/m4-fines-loans.md';
const seed = Number(process.env.MILEPOST_SEED ?? 4711);
const edits = Number(process.env.MILEPOST_ROUNDS ?? 10) * 25;

const plan = `---
title: Library
status: active
---
# Library Roadmap

Some words about the plan, with M2 and [a link](./m2.md) in them.

| Milestone | Status | Week |
| --- | --- | --- |
| M1 Lending | ✅ Done | 1–2 |
| M2 Fines | Planned | 3 |

## M1: Lending

**Goal:** Lend books. **Owner:** Ada

A paragraph under it that says enough to be a goal.

- [x] One thing.
  - [ ] A smaller one.
- [~] Another *emphatic* thing.

### Status

Planned for later

### Dependencies

Waits for M1, as all do.

## M2: Fines ^^^^

Short.

> **Status:** In Progress

<a id="end"></a>
### Exit Criteria

1. [ ] Milestone status set to \`Completed\`.
2. [ ] All phase exit criteria are complete.

**Phase 7: Paint**

- ☐ Prime
- ☑ Scrape
`;

const listed = `# Roadmap: Library

## Phases

- [x] **Phase 1: Rules** - Readers can read them
- [ ] **Phase 2: Fines** - what it costs to be late
- [ ] Phase 3: Games
- [ ] A feast

## Phase Details

### Phase 1: Rules

**Goal**: Some words about the rules

- [x] 01-01: One thing.
- [x] 01-02: Another thing

### Phase 2: Fines

- [ ] 02-01: Bring what is late.

### Phase 3: Games

To be planned.
`;

/** What people type in the middle of text, and what changes how the text around it reads. */
const typed = [
  'x',
  ' ',
  'word ',
  'é',
  '\n',
  '.',
  '\\',
  '*',
  '`',
  'M3',
  '[',
  '#',
  '- ',
  '\n\n',
  '|',
  '<!-- a -->',
  'TBD',
];

describe('a document that is followed through edits', () => {
  test.each([
    ['a milestone file', milestone(4, 20, 1)],
    ['a plan with everything in it', plan],
    ['a list of phases beside them', listed],
    ['the same with CRLF', plan.replaceAll('\n', '\r\n')],
  ])(`reads as it would anew: %s (seed ${seed})`, (_, text) => {
    const random = seededRandom(seed);
    const reader = createReader();
    const parser = createParser();
    let document = openDocument(parser, text);
    let reading = reader.follow(null, document, uri);
    let moved = 0;
    let ticked = 0;
    let reworded = 0;
    for (let edit = 0; edit < edits; edit++) {
      const box = random() < 0.25 ? boxIn(document.text, random) : null;
      const at = box?.at ?? placeIn(document.text, random);
      const gone = box !== null ? 1 : random() < 0.3 ? Math.floor(random() * 3) : 0;
      const bit =
        box?.mark ??
        (random() < 0.2 ? '' : typed[Math.floor(random() * (random() < 0.6 ? 4 : typed.length))]!);
      document = editDocument(parser, document, [
        { start: at, end: Math.min(at + gone, document.text.length), text: bit },
      ]);
      const { summary, model, meaning } = reading;
      const words = model.items.map((item) => item.text).join();
      reading = reader.follow(reading, document, uri);
      if (reading.summary === summary) moved++;
      if (reading.model.sections === model.sections && reading.model.items !== model.items) ticked++;
      if (reading.meaning === meaning && reading.model.items.map((item) => item.text).join() !== words)
        reworded++;
      const fresh = createReader().read(openDocument(createParser(), document.text), uri);
      expect(reading.model, `seed ${seed}, edit ${edit} at ${at}: ${JSON.stringify(bit)}`).toEqual(fresh);
      expect(reading.summary).toEqual(summarise(fresh));
    }
    // The short way must be taken, or nothing was tested.
    expect(moved).toBeGreaterThan(edits / 50);
    expect(ticked).toBeGreaterThan(edits / 50);
    expect(reworded).toBeGreaterThan(edits / 50);
  });
});

/** A box, and what somebody writes into it. */
function boxIn(text: string, random: () => number): { at: number; mark: string } | null {
  const boxes = [...text.matchAll(/(?<=\[)[ xX~/>-](?=\])|[☐☑]/g)];
  const found = boxes[Math.floor(random() * boxes.length)];
  if (found === undefined) return null;
  const marks = found[0] === '☐' || found[0] === '☑' ? '☐☑' : ' xX~->';
  return { at: found.index, mark: marks[Math.floor(random() * marks.length)]! };
}

/** Half of the edits go where there is prose, or the words of an item. */
function placeIn(text: string, random: () => number): number {
  const anywhere = Math.floor(random() * (text.length + 1));
  if (random() < 0.5) return anywhere;
  const prose = ['What they see', 'Bring ', 'Some words', 'A paragraph', 'Short.', 'Readers can'];
  const items = [
    'Backend step 3',
    'Frontend step 2',
    'Texts are',
    'The first',
    'One thing',
    'Another',
    'Prime',
  ];
  const starts = random() < 0.5 ? prose : items;
  const found = text.indexOf(starts[Math.floor(random() * starts.length)]!);
  return found < 0 ? anywhere : found + Math.floor(random() * 20);
}
