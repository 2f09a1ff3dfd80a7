/** A record's status up to the first remark: `Accepted` of "Accepted (2026-01-02), with an addendum". */
export const firstClause = (status: string): string =>
  status.split(/\s*(?:[\n(;.]|\s[—–-]\s|,\s)/)[0]!.slice(0, 60);
