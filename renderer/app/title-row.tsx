import { lazy } from 'react'
import { connectionsOf } from '../state/facts'
import { useApp } from '../state/use-app'
import { appText } from '../text/app'
import { takeLostFocus } from '../ui/lost-focus'
import { agencyNameFrom } from './agency-name'
import { DryRunMark } from './dry-run-mark'
import { MenuOnDemand } from './menu-on-demand'
import './title-row.css'

const load = () => import('./workspace-menu')
const WorkspaceMenu = lazy(() => load().then((module) => ({ default: module.WorkspaceMenu })))

export function TitleRow() {
  const screen = useApp((state) => state.route.screen)
  const workspace = useApp((state) => state.shell?.workspace)
  const known = useApp((state) => state.status.phase === 'ready')
  const agency = useApp((state) => agencyNameFrom(connectionsOf(state.status)))
  const name = agency ?? (workspace === 'demo' ? appText.demoAgency : appText.noAgency)
  const button = {
    appearance: 'subtle',
    className: 'agency-button',
    title: appText.switchWorkspace,
    children: workspace && `${name} · ${appText.workspace[workspace]}`,
  } as const
  return (
    <header className="title-row">
      <h1 key={screen} ref={takeLostFocus} tabIndex={-1} className="title">
        {appText.screens[screen]}
      </h1>
      <DryRunMark />
      {known && workspace && (
        <MenuOnDemand
          key={workspace}
          button={button}
          load={load}
          menu={<WorkspaceMenu button={button} workspace={workspace} />}
        />
      )}
    </header>
  )
}
