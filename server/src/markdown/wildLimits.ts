/** More than any person writes, far less than what makes remark overflow its stack or take the square of the length. */
export const DEEPEST = 100;
export const OPEN_MARKS = 300;
export const BARE_BRACKETS = 2_000;
export const LAZY_LINES = 1_000;
export const UNDERLINES = 300;
export const TICK_RUNS = 100;
/** The square of a line is what many a pattern costs. */
export const LONGEST_LINE = 20_000;
