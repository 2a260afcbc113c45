/** What a walk through the app is told with: the tour prints its steps and keeps its pictures, a test asserts that none failed. */
export interface Walk {
  /** One step of the job, in words a counselor would use; what `work` throws ends the walk. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>
  /** A picture of the window as it is now, named in kebab-case without an ending. */
  picture(name: string): Promise<void>
}
