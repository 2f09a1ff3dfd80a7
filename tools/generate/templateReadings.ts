import { builtInTemplates } from '../../server/src/templates/builtInTemplates';
import { readTemplateText } from '../../server/src/templates/readTemplate';

/** `server/src/templates/builtInReadings.json`: what the built-in templates ask for, a line for each part of one. */
export function templateReadings(): string {
  const templates = Object.entries(builtInTemplates).map(([name, text]) => {
    const parts = Object.entries(readTemplateText(text)).map(
      ([part, all]: [string, readonly unknown[]]) =>
        `${JSON.stringify(part)}: [\n${all.map((each) => JSON.stringify(each)).join(',\n')}\n]`,
    );
    return `${JSON.stringify(name)}: {\n${parts.join(',\n')}\n}`;
  });
  return `{\n${templates.join(',\n')}\n}\n`;
}
