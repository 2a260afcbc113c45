import { mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { dialog } from 'electron'
import { Refusal, type ShellHandlers } from '#electron/ipc/handlers.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import { PACK_LIMITS, PackPreview, type ChosenPack } from '#shared/curriculum/pack.ts'
import { packsCalls } from '#shared/curriculum/packs.calls.ts'
import { noPack } from './packs-files.ts'
import { fill, readFolder } from './packs-folder.ts'
import type { ModuleFiles } from './packs-template.ts'
import { writeZip } from './packs-write-zip.ts'

const ZIP = [{ name: 'Zip', extensions: ['zip'] }]

export const packsActions: Pick<ShellHandlers, Extract<keyof ShellHandlers, keyof typeof packsCalls>> = {
  'curriculum.choosePack': async ({ shell }, { from }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.window, {
      properties: [from === 'zip' ? 'openFile' : 'openDirectory'],
      ...(from === 'zip' && { filters: ZIP }),
    })
    const [path] = filePaths
    if (canceled || path === undefined) return null
    const chosen = from === 'zip' ? await readZipFile(path) : await readFolder(path)
    return PackPreview.parse(await answerOf(shell, 'curriculum.readPack', chosen))
  },

  'curriculum.exportPack': async ({ shell }, { moduleId, as }) => {
    const answer = await answerOf(shell, 'curriculum.packFiles', { moduleId })
    const files = packsCalls['curriculum.packFiles'].output.parse(answer)
    const place = as === 'zip' ? await saveZip(shell, files) : await saveFolder(shell, files)
    // The blank module says nothing of this clinic.
    if (place !== null && moduleId !== null) await answerOf(shell, 'curriculum.packSaved', { moduleId })
    return place
  },
}

async function answerOf(shell: Shell, name: string, input: unknown): Promise<unknown> {
  const reply = await shell.vault.ask(name, input)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return reply.value
}

async function readZipFile(path: string): Promise<ChosenPack> {
  const file = await open(path, 'r').catch(() => {
    throw noPack('This file cannot be opened. Check that it is still there and that you may open it.')
  })
  try {
    const facts = await file.stat()
    if (!facts.isFile()) throw noPack('This is not a .zip file. Choose the .zip of a module’s folder.')
    if (facts.size > PACK_LIMITS.zipBytes) throw noPack('This .zip file is too large to be one module.')
    const bytes = Buffer.alloc(facts.size)
    const bytesRead = await fill(bytes, file)
    return { from: 'zip', name: basename(path), bytes: bytes.toString('base64', 0, bytesRead) }
  } finally {
    await file.close()
  }
}

async function saveZip(shell: Shell, { folder, files }: ModuleFiles): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(shell.window, {
    defaultPath: 'circlebook-module.zip',
    filters: ZIP,
  })
  if (canceled || filePath === '') return null
  requireOutsideVault(shell.vaultFolder, dirname(filePath))
  const making = `${filePath}.part`
  try {
    await writeFile(making, writeZip(files.map(({ file, text }) => ({ path: `${folder}/${file}`, text }))))
    await rename(making, filePath)
  } catch {
    await rm(making, { force: true })
    throw notWritten()
  }
  return filePath
}

async function saveFolder(shell: Shell, { folder, files }: ModuleFiles): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(shell.window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  const [parent] = filePaths
  if (canceled || parent === undefined) return null
  requireOutsideVault(shell.vaultFolder, parent)
  const target = join(parent, folder)
  if ((await stat(target).catch(() => null)) !== null && !(await isEmptyFolder(target)))
    throw new Refusal('conflict', `There is a “${folder}” in that folder already. Choose another folder.`)
  await writeFolder(target, files)
  return target
}

/** Writes beside the folder's name and gives it its name when it is whole: an export cut short leaves nothing. */
async function writeFolder(target: string, files: ModuleFiles['files']): Promise<void> {
  const making = `${target}.part`
  await mkdir(making).catch(() => {
    throw notWritten()
  })
  try {
    for (const { file, text } of files) await writeFile(join(making, file), text, { flag: 'wx' })
    await rmdir(target).catch(() => null) // an empty one: not every system renames over it
    await rename(making, target)
  } catch {
    await rm(making, { recursive: true, force: true })
    throw notWritten()
  }
}

const isEmptyFolder = async (folder: string) => (await readdir(folder).catch(() => ['a file'])).length === 0

const notWritten = () => new Refusal('failed', 'The module could not be written there. Choose another folder or drive.')
