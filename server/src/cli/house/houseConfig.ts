import { URI } from 'vscode-uri';
import { type Found, findIn } from '../../workspace/findIn';
import { readConfig } from '../../workspace/readConfig';
import type { Calendar } from '../calendar/calendarOf';
import type { Project } from '../project';
import { type Habits, houseHabits } from './habits';
import { unknownHeadings } from './headings';
import { type HouseStatus, houseStatuses } from './statuses';
import { type HouseTeam, houseTeams } from './teams';
import { houseTemplates } from './templates';

export interface House {
  readonly statuses: readonly HouseStatus[];
  readonly teams: readonly HouseTeam[];
  readonly templates: Readonly<Record<string, string>>;
  readonly headings: readonly (readonly [string, number])[];
  readonly habits: Habits;
}

/**
 * What a repository's documents say of the house that they are of. What is taken from them is tried first: a setting
 * that would only bring findings of its own was misread, and is left out.
 */
export async function houseOf(
  project: Project,
  folder: string,
  calendar: Calendar | null,
): Promise<{ readonly house: House; readonly left: readonly Found[] }> {
  const { selected, service, nameOf } = project;
  let settings: Settings = calendar
    ? { calendar: { holidays: calendar.holidays.map(({ day }) => day) } }
    : {};
  let found = calendar ? await tried(project, folder, settings) : await findIn(project, selected);

  async function keep(more: Settings): Promise<boolean> {
    const next = { ...settings, ...more };
    const now = await tried(project, folder, next);
    if (now.length > found.length) {
      await tried(project, folder, settings);
      return false;
    }
    settings = next;
    found = now;
    return true;
  }

  const statuses = houseStatuses(project);
  const placed = byCategory(statuses);
  const takesStatuses = Object.keys(placed).length === 0 || (await keep({ statuses: placed }));
  const listed = houseTeams(project);
  const teams = listed.length > 0 && (await keep({ teams: listed })) ? listed : [];
  const templates: Record<string, string> = {};
  for (const [kind, file] of houseTemplates(project)) {
    if (await keep({ templates: { ...templates, [kind]: file } })) templates[kind] = file;
  }
  const habits = houseHabits(found, selected, nameOf, (uri) => service.graph.declares(uri));
  const house: House = {
    statuses: takesStatuses ? statuses : statuses.map((each) => ({ ...each, means: null })),
    teams,
    templates,
    headings: unknownHeadings(project),
    habits,
  };
  const off = (rules: readonly string[]) => Object.fromEntries(rules.map((rule) => [rule, 'off']));
  const overrides = habits.folders.map((each) => ({ files: [`${each.folder}/**`], rules: off(each.rules) }));
  return {
    house,
    left: await tried(project, folder, { ...settings, rules: off(habits.everywhere), overrides }),
  };
}

type Settings = Readonly<Record<string, unknown>>;

/** What would be found with these settings. */
async function tried(project: Project, folder: string, settings: Settings): Promise<readonly Found[]> {
  const read = readConfig(JSON.stringify(settings), project.service);
  if ('problem' in read) throw new Error(read.problem.message);
  const uri = URI.file(folder).toString();
  project.service.setConfig(uri.endsWith('/') ? uri : `${uri}/`, read.config);
  return findIn(project, project.selected);
}

/** Words by what they mean, where that can be told. */
export function byCategory(statuses: readonly HouseStatus[]): Readonly<Record<string, readonly string[]>> {
  const placed: Record<string, string[]> = {};
  for (const { word, means } of statuses) {
    if (means === null) continue;
    placed[means] ??= [];
    placed[means].push(word);
  }
  return placed;
}
