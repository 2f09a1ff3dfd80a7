import { matchTemplate, type TemplateMatch } from '../../templates/matchTemplate';
import type { FollowedTemplate } from '../../templates/templateSchema';
import type { RuleContext } from '../rule';

/** The template that a document follows and what its sections are there; null where it follows none. */
export const followedTemplate = ({ once }: RuleContext) => once(matchFollowed);

function matchFollowed({
  followed,
  model,
}: RuleContext): (FollowedTemplate & { match: TemplateMatch }) | null {
  const template = followed();
  return template && { ...template, match: matchTemplate(template.schema, model.sections) };
}
