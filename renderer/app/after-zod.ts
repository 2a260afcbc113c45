/** The same load, once zod is set up: a schema takes zod's settings when it is made, and the first screen does without zod. */
export const afterZod =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    await import('./zod-first.ts')
    return load()
  }
