/** A small roadmap without a mistake, where only errors are said: a new rule of taste changes no test of this room. */
export const lendery: Readonly<Record<string, string>> = {
  'milepost.json': '{ "preset": "minimal" }\n',
  'docs/roadmap/index.md': `# Lendery Roadmap

| Milestone | Status | Planned end | Actual end |
| --- | --- | --- | --- |
| [Milestone 1: Catalogue](./m1-catalogue.md) | Completed | 2027-02-12 | 2027-02-10 |
| [Milestone 2: Loans](./m2-loans.md) | In Progress | 2027-04-02 | — |
| [Milestone 3: Fines](./m3-fines.md) | Not Started | 2027-05-07 | — |
`,
  'docs/roadmap/m1-catalogue.md': `# Milestone 1: Catalogue

- Status: Completed

## Phase 1: Titles

### Development Checklist

- [x] Titles can be added.
- [x] Titles can be found.
`,
  'docs/roadmap/m2-loans.md': `# Milestone 2: Loans

- Status: In Progress
- Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) \`Completed\`

## Phase 1: Lending

### Development Checklist

- [x] A member can borrow.
- [ ] Reject a loan past the limit.

## Phase 2: Returns

### Development Checklist

- [ ] A member can return.
`,
  'docs/roadmap/m3-fines.md': `# Milestone 3: Fines

- Status: Not Started
- Dependency: [Milestone 2: Loans](./m2-loans.md) \`Completed\`

## Phase 1: Late Returns

### Development Checklist

- [ ] Fines are counted.
`,
};

/** The same with texts replaced: a name, what stands there, and what is put in its place. */
export function changed(
  ...changes: readonly (readonly [file: string, from: string, to: string])[]
): Record<string, string> {
  const files = { ...lendery };
  for (const [file, from, to] of changes) {
    if (!files[file]?.includes(from)) throw new Error(`${file} has no ${from}`);
    files[file] = files[file].replace(from, to);
  }
  return files;
}
