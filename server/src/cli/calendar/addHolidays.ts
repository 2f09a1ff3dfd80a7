import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService } from '../../service';
import { counted } from '../../telling/counted';
import { configName } from '../../workspace/configs';
import { decode } from '../../workspace/decode';
import { readConfig } from '../../workspace/readConfig';
import { whyNot } from '../../workspace/whyNot';
import { withHolidays } from '../../workspace/withHolidays';
import { Failure } from '../failure';
import { lineAt } from '../lineAt';
import type { Terminal } from '../terminal';
import { writeDocument } from '../writeDocument';
import { type Calendar, calendarWords } from './calendarOf';

/** Adds the days that a config lacks, and changes nothing else in it. */
export function addHolidays(calendar: Calendar, { cwd, out }: Terminal): number {
  const path = join(cwd, configName);
  const before = read(path);
  const config = readConfig(before, createService());
  if ('problem' in config)
    throw new Failure(
      `${configName}:${lineAt(before, config.problem.offset)}: ${config.problem.message} It is left as it is.`,
    );
  const { country, holidays } = config.config.calendar;
  const { code } = calendar.place;
  // Which of its days are of the other country and which the team's own, nobody can tell.
  if (country !== undefined && country.toLowerCase() !== code.toLowerCase())
    throw new Failure(
      `${configName} lists the holidays of ${country} and is left as it is. For ${code}, take out calendar.country and its days first.`,
    );
  const missing = calendar.holidays.filter(({ day }) => !holidays.includes(day));
  if (missing.length === 0 && country !== undefined) {
    out(`${configName} has the holidays already: ${calendarWords(calendar)}.\n`);
    return 0;
  }
  writeDocument({ path, name: configName, root: cwd }, before, withHolidays(before, code, missing));
  out(
    `Changed ${configName}: ${counted(missing.length, 'public holiday')} added, ${calendarWords(calendar)}.\n`,
  );
  return 0;
}

function read(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(`${configName} cannot be read: ${whyNot(error)}.`);
  }
  const held = decode(bytes, Number.POSITIVE_INFINITY);
  if ('why' in held) throw new Failure(`${configName} cannot be read: ${held.why}.`);
  return held.text;
}
