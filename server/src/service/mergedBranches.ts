const merge =
  /^Merge (?:branch '([^']+)'|pull request #\d+ from [^/\s]+\/(\S+)|remote-tracking branch '[^/']+\/([^']+)')/;

/** A merge says in its first line what it brought, even when the branch is gone. */
export function mergedBranches(subjects: readonly string[]): readonly string[] {
  const merged = subjects.flatMap((subject) => {
    const found = merge.exec(subject);
    return found ? [(found[1] ?? found[2] ?? found[3])!] : [];
  });
  return [...new Set(merged)].sort();
}
