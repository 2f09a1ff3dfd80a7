import type { Config } from './config';
import { configSchema } from './configSchema';

/** The config of a folder that has no `milepost.json`. */
export const defaultConfig: Config = configSchema.parse({});
