// Loaded into the stand-in before the app: it says that it is packaged, and was started with the switch that a test names.
const { app } = await import('#tests/stand-in/app.ts')
Object.defineProperty(app, 'isPackaged', { value: true })
const { STARTED_WITH: name } = process.env
if (name !== undefined && name !== '') app.commandLine.appendSwitch(name, '9229')
export {}
