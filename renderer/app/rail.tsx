import { Button } from '../ui/button'
import { ArrowSwap20Filled, ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap'
import { Home20Filled, Home20Regular } from '@fluentui/react-icons/svg/home'
import { Mail20Filled, Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { Key20Filled, Key20Regular } from '@fluentui/react-icons/svg/key'
import { Navigation20Regular } from '@fluentui/react-icons/svg/navigation'
import {
  PlugConnected20Filled,
  PlugConnected20Regular,
} from '@fluentui/react-icons/svg/plug-connected'
import { People20Filled, People20Regular } from '@fluentui/react-icons/svg/people'
import { Search20Filled, Search20Regular } from '@fluentui/react-icons/svg/search'
import { TaskListLtr20Filled, TaskListLtr20Regular } from '@fluentui/react-icons/svg/task-list-ltr'
import type { Route } from '../../preload/contract/routes'
import { useApp } from '../state/use-app'
import { appText } from '../text/app'
import './rail.css'

const places = [
  { screen: 'overview', Icon: Home20Regular, Here: Home20Filled },
  { screen: 'lookup', Icon: Search20Regular, Here: Search20Filled },
  { screen: 'records', Icon: People20Regular, Here: People20Filled },
  { screen: 'queue', Icon: TaskListLtr20Regular, Here: TaskListLtr20Filled },
  { screen: 'mapping', Icon: ArrowSwap20Regular, Here: ArrowSwap20Filled },
  { screen: 'sources', Icon: PlugConnected20Regular, Here: PlugConnected20Filled },
  { screen: 'credentials', Icon: Key20Regular, Here: Key20Filled },
  { screen: 'contact', Icon: Mail20Regular, Here: Mail20Filled },
] as const

/** Screens that are reached from another one: that one's place stays marked. */
const behind: Partial<Record<Route['screen'], Route['screen']>> = {
  history: 'overview',
  captured: 'credentials',
}

export function Rail() {
  const here = useApp(({ route }) => behind[route.screen] ?? route.screen)
  const open = useApp((state) => state.railOpen)
  const go = useApp((state) => state.go)
  const toggleRail = useApp((state) => state.toggleRail)
  const toggleLabel = open ? appText.collapse : appText.expand
  return (
    <nav className={open ? 'rail rail-open' : 'rail'} aria-label={appText.navigation}>
      <div className="rail-head">
        <Button
          appearance="subtle"
          className="rail-toggle"
          icon={<Navigation20Regular />}
          aria-label={toggleLabel}
          title={toggleLabel}
          aria-expanded={open}
          onClick={toggleRail}
        />
        <span className="rail-name">{appText.name}</span>
      </div>
      <ul className="rail-places">
        {places.map(({ screen, Icon, Here }) => {
          const current = screen === here
          return (
            <li key={screen}>
              <button
                type="button"
                className="rail-place"
                aria-current={current ? 'page' : undefined}
                onClick={() => go({ screen })}
              >
                {current ? <Here className="rail-icon" /> : <Icon className="rail-icon" />}
                <span className="rail-word">{appText.rail[screen] ?? appText.screens[screen]}</span>
                {screen === 'queue' && <NeedsYou />}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** A count only where a person is needed. */
function NeedsYou() {
  const many = useApp(({ work }) => work?.needsYou ?? 0)
  if (many === 0) return null
  return (
    <>
      <span className="rail-count" aria-hidden="true">
        {many > 999 ? '999+' : many}
      </span>
      <span className="visually-hidden">, {appText.needYou(many)}</span>
    </>
  )
}
