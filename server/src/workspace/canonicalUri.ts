import { URI } from 'vscode-uri';

/** The one spelling of a uri that the workspace and the service know a document by. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}
