/** Two milestones with an index. The second misspells its status, and a team that has no place in it. */
export const roadmap = {
  'docs/roadmap/index.md': `# Ferry Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Landing](./m1-landing.md) | In Progress |
| [Milestone 2: Crossing](./m2-crossing.md) | Not Started |
`,
  'docs/roadmap/m1-landing.md': `# Milestone 1: Landing

- Status: In Progress
- Dependency: None

## Owners

- Milestone Owner: Harbour
- Execution Teams: Harbour, Engine

## Goal

A boat can land.

<a id="m1-phase-1"></a>
## Phase 1: Jetty

### Development Checklist

#### Harbour
- [x] Drive the piles.
- [ ] Lay the planks.

### Exit Criteria
- [ ] A boat lies at the jetty overnight.
`,
  'docs/roadmap/m2-crossing.md': `# Milestone 2: Crossing

- Status: In Progess
- Dependency: [Milestone 1: Landing](./m1-landing.md) \`Completed\`

## Owners

- Milestone Owner: Engine
- Execution Teams: Engine

## Goal

A boat can cross.

<a id="m2-phase-1"></a>
## Phase 1: Engine

### Development Checklist

#### Harbour
- [ ] Mark the channel.

#### Engine
- [ ] Start the engine in the cold.
`,
} as const;
