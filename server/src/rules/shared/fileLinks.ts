import type { Link } from '../../reading/model';
import type { RuleContext } from '../rule';

interface FileLink {
  readonly link: Link;
  readonly target: { readonly uri: string; readonly outside: boolean };
}

/** Paths of one machine have a rule of their own. */
export const machinePath = /^(?:\/(?:home|Users|mnt|tmp|root|var)\/|[A-Za-z]:[\\/]|~\/)/;

/** Links of a repository's web pages that look like paths: `../../issues/12`, `../../pull/3`, `../../wiki`. */
const hostPage =
  /^(?:\.\.\/)+(?:issues|pulls?|wiki|discussions|releases|actions|milestones?|projects|security|compare|commits?)(?:\/|$)/;

/** A sample is made to be copied; its links lead from where it goes. */
const sample = /\/samples?\//i;

/** Links by path to a file of the workspace. */
export const fileLinks = ({ once }: RuleContext): readonly FileLink[] => once(findFileLinks);

const findFileLinks = (context: RuleContext): readonly FileLink[] => [...everyFileLink(context)];

function* everyFileLink({ uri, model, graph }: RuleContext): Generator<FileLink> {
  if (sample.test(uri)) return;
  for (const link of model.links) {
    if (link.external || link.wiki || !link.path || machinePath.test(link.path) || hostPage.test(link.path))
      continue;
    // A placeholder such as `[text](url)` or `(<path>)` is no link yet; `(adr-0012)` means a folder.
    if (!/[./#]|[a-z]-\d|\d-[a-z]/i.test(link.path)) continue;
    const target = graph.target(uri, link);
    if (target) yield { link, target };
  }
}
