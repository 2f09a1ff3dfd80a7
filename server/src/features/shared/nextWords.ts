/** What comes next, as a person would say it: of items that nobody wrote yet, to write them. */
export const nextWords = (text: string, isWritten: boolean): string => (isWritten ? text : 'write its items');
