import readings from './builtInReadings.json';
import { builtInTemplates, type TemplateName } from './builtInTemplates';
import { schemaFrom } from './schemaFrom';
import type { TemplateReading, TemplateSchema } from './templateSchema';

/** What a built-in template asks for. It was read when Milepost was built: reading it takes as long as starting. */
export const builtInSchema = (name: TemplateName): TemplateSchema =>
  schemaFrom(builtInTemplates[name], (readings as Readonly<Record<TemplateName, TemplateReading>>)[name]);
