import type { Format } from '../checkResult';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { pretty } from './pretty';
import { sarif } from './sarif';

export const formats: Readonly<Record<string, Format>> = { pretty, json, sarif, github, junit, markdown };
