const PER_ROADMAP = 20;
/** Documents of a roadmap that are no milestone files: its index and its records. */
const BESIDE = 6;

/** How many milestone files are in a workspace that has so many documents in all. */
export function milestonesIn(documents: number): number {
  let size = documents;
  while (size + BESIDE * Math.ceil(size / PER_ROADMAP) > documents) size--;
  return size;
}

/** A workspace of milestone files as a team would keep them, the same for the same size: text by uri. */
export function generateWorkspace(
  size: number,
  root = 'file:///bench/',
  perRoadmap = PER_ROADMAP,
): Map<string, string> {
  const files = new Map<string, string>();
  for (let number = 0; number < size; number++) {
    const roadmap = Math.floor(number / perRoadmap);
    const folder = `${root}area-${roadmap}/docs/roadmap/`;
    const at = number % perRoadmap;
    files.set(`${folder}${fileName(at)}`, milestone(at, perRoadmap, 6, roadmap));
    if (at === 0) {
      files.set(`${folder}index.md`, index(Math.min(perRoadmap, size - number), roadmap));
      for (let record = 1; record < BESIDE; record++) {
        const name = `${String(record).padStart(4, '0')}-choice-${record}.md`;
        files.set(`${root}area-${roadmap}/docs/adr/${name}`, decision(record, roadmap));
      }
    }
  }
  return files;
}

const words = [
  'Catalogue',
  'Loans',
  'Members',
  'Search',
  'Fines',
  'Reports',
  'Labels',
  'Transfers',
  'Holds',
  'Stock',
];
const titleOf = (number: number): string =>
  `${words[number % words.length]} ${words[(number * 7 + 3) % words.length]}`;
const fileName = (number: number): string =>
  `m${number}-${titleOf(number).toLowerCase().replace(' ', '-')}.md`;
const statusOf = (number: number): string =>
  number < 3 ? 'Completed' : number === 3 ? 'In Progress' : 'Not Started';

const towns = [
  'Ashford',
  'Brill',
  'Calder',
  'Dunster',
  'Eyam',
  'Frome',
  'Grasmere',
  'Hexham',
  'Ilkley',
  'Kendal',
];
/** Another one for every phase of a workspace: no two of its texts are the same, as little as a team's are. */
const branchOf = (roadmap: number, milestone = 0, phase = 0): string => {
  const number = (roadmap * 100 + milestone) * 1000 + phase;
  return `${towns[number % towns.length]} ${number}`;
};

/** About 300 lines with six phases, as long as anybody types in. */
export function milestone(number: number, count: number, phases: number, roadmap = 0): string {
  const home = branchOf(roadmap, number);
  const lines = [
    `# Milestone ${number}: ${titleOf(number)}`,
    '',
    `Asked for by ${home}.`,
    '',
    `- Status: ${statusOf(number)}`,
    '- Estimate: 3-4 weeks',
    number === 0
      ? '- Dependency: none'
      : `- Dependency: [Milestone ${number - 1}: ${titleOf(number - 1)}](./${fileName(number - 1)}) \`Completed\``,
    '- Related ADRs: [ADR 0001](../adr/0001-choice-1.md), [ADR 0002](../adr/0002-choice-2.md)',
    '',
    '## Owners',
    '',
    '- Milestone Owner: Product',
    '- Execution Teams: Backend, Frontend, QA + Testing',
    '',
    '## Goal',
    '',
    `Readers can rely on ${titleOf(number).toLowerCase()} in every branch around ${home}, also while the network is down.`,
    `What they see is what the desk of ${home} sees, and nobody has to ask twice.`,
    '',
    '## Milestone Pre-Checklist',
    '',
    `- [${mark(number, 4)}] Scope is agreed with ${home}.`,
    `- [${mark(number, 4)}] Open decisions of ${home} are listed.`,
    '',
  ];
  for (let phase = 1; phase <= phases; phase++) {
    const branch = branchOf(roadmap, number, phase);
    lines.push(
      `<a id="m${number}-phase-${phase}"></a>`,
      `## Phase ${phase}: ${titleOf(number + phase)}`,
      '',
      '### Phase Goal',
      `Bring ${titleOf(number + phase).toLowerCase()} to ${branch} and learn from it.`,
      '',
      '### Development Checklist',
      '',
    );
    for (const team of ['Backend', 'Frontend', 'QA + Testing']) {
      lines.push(`#### ${team}`);
      for (let item = 1; item <= 5; item++)
        lines.push(
          `- [${mark(number, 3)}] ${team} step ${item} of ${titleOf(number + item)} works in ${branch}.`,
        );
      lines.push('');
    }
    lines.push(
      '### Branch and PR Plan',
      `- Branch: \`feat/m${number}-p${phase}-${titleOf(number + phase)
        .toLowerCase()
        .replace(' ', '-')}\``,
      `- PR Target: \`chore/m${number}-integration\``,
      '',
      '### Review Checklist',
      `- [${mark(number, 3)}] Behaviour agrees with ADR 0003.`,
      `- [${mark(number, 3)}] Texts for ${branch} are reviewed.`,
      '',
      '### Exit Criteria',
      `- [${mark(number, 3)}] ${branch} works with it.`,
      '',
    );
  }
  lines.push(
    '## Milestone Review Checklist',
    '',
    `- [${mark(number, 3)}] All phase exit criteria are complete in ${home}.`,
    '',
    '## Next Steps',
    '',
  );
  if (number + 1 < count)
    lines.push(`Proceed to [Milestone ${number + 1}: ${titleOf(number + 1)}](./${fileName(number + 1)}).`);
  else lines.push('Return to the [Roadmap Index](./index.md).');
  return `${lines.join('\n')}\n`;
}

const mark = (number: number, until: number): string => (number < until ? 'x' : ' ');

function index(count: number, roadmap: number): string {
  const rows = Array.from(
    { length: count },
    (_, number) =>
      `| [Milestone ${number}: ${titleOf(number)}](./${fileName(number)}) | 3-4 weeks | ${statusOf(number)} |`,
  );
  return [
    `# Library Roadmap of ${branchOf(roadmap)}`,
    '',
    '| Milestone | Estimate | Status |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const decision = (number: number, roadmap: number): string =>
  `# ADR ${String(number).padStart(4, '0')}: Choice ${number}\n\n## Status\n\nAccepted\n\n## Context\n\nWe had to choose for ${branchOf(roadmap)}.\n\n## Decision\n\nWe chose what ${branchOf(roadmap)} knows.\n\n## Consequences\n\n${branchOf(roadmap)} lives with it.\n`;
