/** The folder that a document is in, by name. */
export const storyFolder = (uri: string): string => decodeURIComponent(uri.split('/').at(-2) ?? '');
