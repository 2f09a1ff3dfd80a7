import type { Holiday } from '../../workspace/withHolidays';

/** The public holidays of the world. They are larger than the command line, so they are loaded when somebody asks. */
export interface HolidayTables {
  /** Names by code of what a code can go on with: of nothing the countries, of `DE` its states, of `DE-BY` its towns. */
  below(parts: readonly string[]): Readonly<Record<string, string>>;
  /** Whole days alone, in their order. */
  publicDays(parts: readonly string[], year: number): readonly Holiday[];
}
