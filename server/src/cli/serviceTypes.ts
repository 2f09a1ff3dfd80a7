import type { Report, Service } from '../service';

/** The parts of the service's answers by the names that they have where they are made. */
export type Rule = Service['rules'][number];
export type Described = Service['catalogue'][number];
export type Fix = ReturnType<Service['fixes']>[number];
export type Roadmap = ReturnType<Service['graph']['roadmaps']>[number];
export type Node = Roadmap['nodes'][number];
export type RoadmapPlan = NonNullable<ReturnType<Service['roadmaps']['plan']>>;
export type Coverage = ReturnType<Service['roadmaps']['coverage']>;
export type PlannedNew = ReturnType<Service['plan']['planNew']>;
export type Category = NonNullable<NonNullable<ReturnType<Service['graph']['status']>>['category']>;
export type Severity = Report['severity'];
export type RoadmapReport = NonNullable<ReturnType<Service['roadmaps']['report']>>;
export type MilestoneFacts = RoadmapReport['milestones'][number];
export type OpenWork = ReturnType<Service['openWork']>[number];
export type Why = ReturnType<Service['whyWaiting']>;
export type Reshape = Parameters<Service['reshape']>[0];
export type DraftResult = Pick<
  Exclude<ReturnType<Service['reshape']>, { refused: string }>,
  'edits' | 'files' | 'moves' | 'removes'
>;
