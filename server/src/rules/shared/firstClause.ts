/** A record's status up to the first remark: `Accepted` of "Accepted (2026-01-02), with an addendum". */
export const firstClause = (status: string): string =>
  status
    .split(/[\n(;.]|\s[—–-]\s|,\s/, 1)[0]!
    .trimEnd()
    .slice(0, 60);
