/** Something happened to a file or folder. A rename is a deletion and a creation. */
export interface FileEvent {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}
