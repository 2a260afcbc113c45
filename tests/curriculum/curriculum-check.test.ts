import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blankModule } from '#shared/curriculum/template.ts'
import { curriculumFolder } from '#tools/compile-curriculum.ts'
import { curriculumCheck } from '#tools/curriculum-check.ts'
import { calmYaml, fullTopic } from './topic-fixture.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlebook-check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(file: string, text: string) {
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

async function run(...args: string[]) {
  try {
    const { code, said } = await curriculumCheck(args)
    return { code, said, complained: '' }
  } catch (error) {
    return { code: 1, said: [], complained: error instanceof Error ? error.message : '' }
  }
}

const good = fullTopic

describe('[CU56] curriculum-check', () => {
  test('says that a content folder is whole, with exit code 0', async () => {
    put('calm/module.yml', calmYaml)
    put('calm/evening-plan.md', good)
    expect(await run(folder)).toEqual({ code: 0, said: ['1 module, 1 topic: all whole.'], complained: '' })
  })

  test('says it of the folder of one module too', async () => {
    put('calm/module.yml', calmYaml)
    put('calm/evening-plan.md', good)
    expect(await run(join(folder, 'calm'))).toEqual({
      code: 0,
      said: ['1 module, 1 topic: all whole.'],
      complained: '',
    })
  })

  test('is a command that prints and ends with that code', () => {
    put('calm/module.yml', calmYaml)
    put('calm/evening-plan.md', good.replace('teach | 10', 'teach | 11'))
    const script = join(curriculumFolder, '..', '..', 'tools', 'curriculum-check.ts')
    const command = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
    const [found, lost] = [command(folder), command(join(folder, 'nowhere'))]
    expect({
      code: found.status,
      first: found.stdout.split('\n')[0],
      lost: [lost.status, lost.stdout, lost.stderr],
    }).toEqual({
      code: 1,
      first: 'calm/evening-plan.md',
      lost: [1, '', expect.stringMatching(/^There is no folder/)],
    })
  })

  test('says of the curriculum that ships that it is whole when no folder is named', async () => {
    expect(await run()).toEqual({
      code: 0,
      said: [expect.stringMatching(/^\d+ modules, \d+ topics: all whole\.$/)],
      complained: '',
    })
  })

  test('names every fault by file and line, what the app refuses apart from what it would take, and counts, with exit code 1', async () => {
    put('calm/module.yml', calmYaml)
    put('calm/evening-plan.md', good.replace('teach | 10', 'teach | 11').replace('Greet each', 'Greet <b>each</b>'))
    put(
      'calm/two.md',
      good.replace('calm/evening-plan', 'calm/two').replace('Greet each person.', 'Greet evry addict.'),
    )
    expect(await run(folder)).toEqual({
      code: 1,
      said: [
        'calm/evening-plan.md',
        '  line  40  The column of 50 minutes adds up to 51.',
        '  line  53  HTML is not allowed.',
        '',
        'calm/two.md',
        '  The app takes these as they are; our own topics keep to them, and so may yours:',
        expect.stringMatching(/^ {2}line {2}53 {2}"addict" is a word that is not used here/),
        expect.stringMatching(/^ {2}line {2}53 {2}"evry" is not in the dictionary\. Did you mean "every"/),
        '',
        '1 module, 2 topics: 0 whole, 2 to mend.',
        '4 places in 2 files. Begin with the first of a file: later ones may come from it.',
      ],
      complained: '',
    })
  })

  test('checks the topics of a module whose module.yml has faults once these are mended', async () => {
    put('calm/module.yml', calmYaml.replace('order: 5', 'order: first'))
    put('calm/evening-plan.md', good)
    expect((await run(folder)).said.slice(0, 5)).toEqual([
      'calm/module.yml',
      '  line   7  Order must be a whole number.',
      '',
      'calm/evening-plan.md',
      '  line   1  The module.yml of this folder has faults: once they are mended, this file is read.',
    ])
  })

  test.each([
    ['module.yaml', /Rename this file to module\.yml\.$/],
    ['plan.docx', /save its text as plain text \(UTF-8\) with a name that ends in \.md\.$/],
    ['plan.md.txt', /give it a name that ends in \.md alone\.$/],
    ['inner/plan.md', /lies one folder too deep\.$/],
  ])('says what to do with a file called %s', async (name, reason) => {
    put('calm/module.yml', calmYaml)
    put(`calm/${name}`, 'x')
    expect((await run(folder)).said.slice(0, 2)).toEqual([`calm/${name}`, expect.stringMatching(reason)])
  })

  test.each(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'evening-plan.md~'])('takes no notice of %s', async name => {
    put('calm/module.yml', calmYaml)
    put('calm/evening-plan.md', good)
    put(`calm/${name}`, 'x')
    expect((await run(folder)).code).toBe(0)
  })

  test('says what is missing when there is no such folder, a file in its place, or nothing in it', async () => {
    put('calm/module.yml', calmYaml)
    expect([await run(join(folder, 'nowhere')), await run(join(folder, 'calm', 'module.yml'))]).toEqual([
      {
        code: 1,
        said: [],
        complained: expect.stringMatching(/^There is no folder .*nowhere\. Say it like this: npm run/),
      },
      { code: 1, said: [], complained: expect.stringMatching(/is a file: name the folder that it lies in\./) },
    ])
    rmSync(join(folder, 'calm'), { recursive: true })
    expect(await run(folder)).toEqual({ code: 1, said: [expect.stringMatching(/holds no module/)], complained: '' })
  })

  test('puts a blank module into a folder and never over another', async () => {
    const path = join(folder, 'mine')
    expect((await run('--blank', path)).code).toBe(0)
    for (const { file, text } of blankModule()) expect(readFileSync(join(path, file), 'utf8')).toBe(text)
    writeFileSync(join(path, 'my-module', 'module.yml'), 'changed')
    expect(await run('--blank', path)).toEqual({
      code: 1,
      said: [],
      complained: expect.stringMatching(/is there already: nothing was written\.$/),
    })
    expect(readFileSync(join(path, 'my-module', 'module.yml'), 'utf8')).toBe('changed')
    expect(existsSync(join(path, 'my-module', 'my-first-topic.md'))).toBe(true)
  })
})
