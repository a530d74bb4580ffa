import { lazy, Suspense } from 'react'
import type { Route } from '../../preload/contract/routes'
import { Overview } from '../screens/overview/overview'
import { assertNever } from '../state/remote'
import { useApp } from '../state/use-app'
import { appText } from '../text/app'
import { Skeleton } from '../ui/skeleton'
import { ScreenBoundary } from './screen-boundary'
import {
  loadCaptured,
  loadContact,
  loadCredentials,
  loadHistory,
  loadLookup,
  loadMapping,
  loadQueue,
  loadRecords,
  loadSources,
} from './lazy-screens'

const Lookup = lazy(() => loadLookup().then((module) => ({ default: module.Lookup })))
const Credentials = lazy(() =>
  loadCredentials().then((module) => ({ default: module.Credentials })),
)

const Contact = lazy(() => loadContact().then((module) => ({ default: module.Contact })))
const History = lazy(() => loadHistory().then((module) => ({ default: module.History })))
const Records = lazy(() => loadRecords().then((module) => ({ default: module.Records })))
const Queue = lazy(() => loadQueue().then((module) => ({ default: module.Queue })))
const Mapping = lazy(() => loadMapping().then((module) => ({ default: module.Mapping })))
const Sources = lazy(() => loadSources().then((module) => ({ default: module.Sources })))
const Captured = lazy(() => loadCaptured().then((module) => ({ default: module.Captured })))

/** The screen of the current route. A mistake in one does not take the others with it. */
export function Screen() {
  const screen = useApp((state) => state.route.screen)
  return (
    <ScreenBoundary key={screen} screen={screen}>
      <Suspense fallback={<Skeleton label={appText.loading} lines={6} />}>
        <ScreenFor screen={screen} />
      </Suspense>
    </ScreenBoundary>
  )
}

type Props = { readonly screen: Route['screen'] }

function ScreenFor({ screen }: Props) {
  switch (screen) {
    case 'overview':
      return <Overview />
    case 'lookup':
      return <Lookup />
    case 'credentials':
      return <Credentials />
    case 'contact':
      return <Contact />
    case 'history':
      return <History />
    case 'captured':
      return <Captured />
    case 'records':
      return <Records />
    case 'queue':
      return <Queue />
    case 'mapping':
      return <Mapping />
    case 'sources':
      return <Sources />
    default:
      return assertNever(screen)
  }
}
