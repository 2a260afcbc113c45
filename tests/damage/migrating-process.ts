import { migrate } from '#electron/db/migrate.ts'
import { folderOfToday, PASSPHRASE } from './old-vault.ts'

// A process of its own that unlocks a vault and brings its schema up, as the app does at an unlock, and says when it begins and is done:
// `migrating-process.ts <folder>`.
const [folder = ''] = process.argv.slice(2)
const vault = await folderOfToday(folder).unlock({ secret: PASSPHRASE })
process.stdout.write('begun\n')
migrate(vault.db)
process.stdout.write('done\n')
vault.abandon()
