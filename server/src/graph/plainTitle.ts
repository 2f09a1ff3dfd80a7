const kind = /^(?:PRD|(?:user[- ])?story|epic)(?:[- ]?\d+)?\s*[:–—-]\s+/i;

/** The title of a record without the kind of thing that it is: `PRD: Late Fees` and `User Story: Late Fees`. */
export const plainTitle = (title: string): string => title.replace(kind, '');

/** What `plainTitle` leaves out. */
export const kindInTitle = (title: string): string => kind.exec(title)?.[0] ?? '';
