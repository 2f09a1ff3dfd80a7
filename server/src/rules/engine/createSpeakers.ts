import type { Config } from '../../config/config';
import type { Rule, RuleContext } from '../rule';
import { type Judged, judgedAs } from './judgedAs';
import { isOn, overridesAt, type RuleSetting, settingOf } from './settingOf';

export interface CheckContext extends RuleContext {
  /** Uri of the folder of the config in force, ending in `/`: what its globs are relative to. */
  readonly folder?: string;
  /** Whether links and tables are checked in documents of no roadmap where the config does not say; absent: yes. */
  readonly links?: boolean;
  /** Rules that do not speak here, whatever the config says. */
  readonly leftOut?: readonly string[];
}

/** A rule that speaks in a document, as it is set there. */
export interface Speaker {
  readonly rule: Rule;
  readonly setting: RuleSetting;
  /** The rule's own: each rule is an object of its own shape, and looking into hundreds of them takes V8 long. */
  readonly check: Rule['check'];
}

/** All rules that speak in a document, in their order. */
export interface Speakers {
  readonly first: readonly Speaker[];
  /** Those that run after the others. */
  readonly last: readonly Speaker[];
}

interface Known {
  readonly overrides: ReturnType<typeof overridesAt>;
  readonly speakers: Map<string, Speakers>;
}

/**
 * Which rules speak in a document. It depends on the config, on what its overrides say of the path, and on what kind of
 * document it is: so there are few such lists, and each is made once.
 */
export function createSpeakers(rules: readonly Rule[]): (context: CheckContext) => Speakers {
  const byConfig = new WeakMap<Config, Known>();
  return (context) => {
    const { uri, config, folder, leftOut = [] } = context;
    let known = byConfig.get(config);
    if (!known) {
      known = { overrides: overridesAt(config), speakers: new Map() };
      byConfig.set(config, known);
    }
    const judged = judgedAs(context);
    const overrides = config.overrides.length > 0 ? known.overrides(pathBelow(folder, uri)) : [];
    const key = [judged, ...overrides.map((each) => config.overrides.indexOf(each)), ...leftOut].join(' ');
    let speakers = known.speakers.get(key);
    if (!speakers) {
      const all = rules.flatMap((rule): readonly Speaker[] => {
        if (!speaks[judged](rule) || leftOut.includes(rule.name)) return [];
        const setting = settingOf(config, overrides, rule.name);
        return isOn(rule, setting, config.preset) ? [{ rule, setting, check: rule.check }] : [];
      });
      speakers = {
        first: all.filter(({ rule }) => !rule.afterOthers),
        last: all.filter(({ rule }) => rule.afterOthers),
      };
      known.speakers.set(key, speakers);
    }
    return speakers;
  };
}

const speaks: Readonly<Record<Judged, (rule: Rule) => boolean>> = {
  roadmap: () => true,
  archive: ({ inArchive }) => inArchive === true,
  links: ({ anyDocument }) => anyDocument === true,
  'archived links': ({ anyDocument, inArchive }) => anyDocument === true && inArchive === true,
  conflict: ({ inConflict }) => inConflict === true,
  nothing: () => false,
};

function pathBelow(folder: string | undefined, uri: string): string {
  const path =
    folder && uri.startsWith(folder) ? uri.slice(folder.length) : uri.replace(/^[a-z][\w+.-]*:\/*/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
