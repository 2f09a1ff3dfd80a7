/** Does a file of this name or uri hold Markdown? The endings are those that VS Code knows. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext)$/i.test(name);
}
