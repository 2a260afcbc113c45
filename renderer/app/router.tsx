import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Desk } from './Desk.tsx'
import { homePath } from './home.ts'
import { NoScreen } from './NoScreen.tsx'
import { ScreenFailed } from './ScreenFailed.tsx'

const root = createRootRoute({ component: Desk, notFoundComponent: NoScreen })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: homePath() })
  },
})

const screen = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

/** Every screen at its address; each is loaded when it is first shown. */
const screens = [
  screen(
    '/today',
    lazyRouteComponent(() => import('#renderer/sessions/TodayScreen.tsx'), 'TodayScreen'),
  ),
  screen(
    '/sessions/$sessionId',
    lazyRouteComponent(() => import('#renderer/sessions/SessionScreen.tsx'), 'SessionScreen'),
  ),
  screen(
    '/sessions/$sessionId/notes',
    lazyRouteComponent(() => import('./notes-run/NotesRunScreen.tsx'), 'NotesRunScreen'),
  ),
  screen(
    '/prep/$groupId/$date',
    lazyRouteComponent(() => import('#renderer/sessions/PrepScreen.tsx'), 'PrepScreen'),
  ),
  screen(
    '/hours',
    lazyRouteComponent(() => import('#renderer/hours/HoursScreen.tsx'), 'HoursScreen'),
  ),
  screen(
    '/groups',
    lazyRouteComponent(() => import('#renderer/groups/GroupsScreen.tsx'), 'GroupsScreen'),
  ),
  screen(
    '/groups/new',
    lazyRouteComponent(() => import('#renderer/groups/GroupFormScreen.tsx'), 'GroupFormScreen'),
  ),
  screen(
    '/groups/$groupId',
    lazyRouteComponent(() => import('#renderer/groups/GroupScreen.tsx'), 'GroupScreen'),
  ),
  screen(
    '/groups/$groupId/coverage',
    lazyRouteComponent(() => import('#renderer/coverage/CoverageScreen.tsx'), 'CoverageScreen'),
  ),
  screen(
    '/notes',
    lazyRouteComponent(() => import('#renderer/signing/NotesScreen.tsx'), 'NotesScreen'),
  ),
  screen(
    '/notes/sign',
    lazyRouteComponent(() => import('#renderer/signing/SignScreen.tsx'), 'SignScreen'),
  ),
  screen(
    '/notes/cosign',
    lazyRouteComponent(() => import('#renderer/signing/CosignScreen.tsx'), 'CosignScreen'),
  ),
  screen(
    '/notes/search',
    lazyRouteComponent(() => import('#renderer/find/NoteSearchScreen.tsx'), 'NoteSearchScreen'),
  ),
  screen(
    '/hand-over',
    lazyRouteComponent(() => import('#renderer/exchange/HandOverScreen.tsx'), 'HandOverScreen'),
  ),
  screen(
    '/notes/$noteId',
    lazyRouteComponent(() => import('#renderer/signing/NoteScreen.tsx'), 'NoteScreen'),
  ),
  screen(
    '/make-ups',
    lazyRouteComponent(() => import('#renderer/coverage/MakeUpsScreen.tsx'), 'MakeUpsScreen'),
  ),
  screen(
    '/groups/$groupId/edit',
    lazyRouteComponent(() => import('#renderer/groups/GroupFormScreen.tsx'), 'GroupFormScreen'),
  ),
  screen(
    '/clients',
    lazyRouteComponent(() => import('#renderer/clients/ClientsScreen.tsx'), 'ClientsScreen'),
  ),
  screen(
    '/clients/new',
    lazyRouteComponent(() => import('#renderer/clients/ClientFormScreen.tsx'), 'ClientFormScreen'),
  ),
  screen(
    '/clients/import',
    lazyRouteComponent(() => import('#renderer/exchange/ImportScreen.tsx'), 'ImportScreen'),
  ),
  screen(
    '/clients/$clientId',
    lazyRouteComponent(() => import('#renderer/clients/ClientScreen.tsx'), 'ClientScreen'),
  ),
  screen(
    '/clients/$clientId/edit',
    lazyRouteComponent(() => import('#renderer/clients/ClientFormScreen.tsx'), 'ClientFormScreen'),
  ),
  screen(
    '/curriculum',
    lazyRouteComponent(() => import('#renderer/curriculum/LibraryScreen.tsx'), 'LibraryScreen'),
  ),
  screen(
    '/curriculum/sources',
    lazyRouteComponent(() => import('#renderer/curriculum/SourcesScreen.tsx'), 'SourcesScreen'),
  ),
  screen(
    '/curriculum/$module/$topic',
    lazyRouteComponent(() => import('#renderer/curriculum/TopicScreen.tsx'), 'TopicScreen'),
  ),
  screen(
    '/curriculum/$trackId',
    lazyRouteComponent(() => import('#renderer/curriculum/TrackScreen.tsx'), 'TrackScreen'),
  ),
  screen(
    '/curriculum/packs',
    lazyRouteComponent(() => import('#renderer/curriculum/PacksScreen.tsx'), 'PacksScreen'),
  ),
  screen(
    '/people',
    lazyRouteComponent(() => import('#renderer/facilitators/PeopleScreen.tsx'), 'PeopleScreen'),
  ),
  screen(
    '/audit',
    lazyRouteComponent(() => import('#renderer/audit/AuditScreen.tsx'), 'AuditScreen'),
  ),
  screen(
    '/phrases',
    lazyRouteComponent(() => import('#renderer/phrases/PhrasesScreen.tsx'), 'PhrasesScreen'),
  ),
  screen(
    '/restore',
    lazyRouteComponent(() => import('./restore-parts.tsx'), 'RestoreScreen'),
  ),
  screen(
    '/moving',
    lazyRouteComponent(() => import('#renderer/restore/MovingScreen.tsx'), 'MovingScreen'),
  ),
  screen(
    '/erase',
    lazyRouteComponent(() => import('#renderer/restore/EraseScreen.tsx'), 'EraseScreen'),
  ),
  screen(
    '/settings/backups',
    lazyRouteComponent(() => import('#renderer/backup/BackupsScreen.tsx'), 'BackupsScreen'),
  ),
  screen(
    '/settings',
    lazyRouteComponent(() => import('#renderer/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  ),
]

/** The router of the open desk: the address lives behind the hash and holds ids only, never a name. */
export const makeDeskRouter = () =>
  createRouter({
    routeTree: root.addChildren([home, ...screens]),
    history: createHashHistory(),
    defaultErrorComponent: ScreenFailed,
    defaultPendingMs: 300,
  })
