import { Button } from '../ui/button'
import { Beaker20Filled } from '@fluentui/react-icons/svg/beaker'
import { lazy } from 'react'
import { useApp } from '../state/use-app'
import { demoText } from '../text/app'
import './demo-band.css'
import { MenuOnDemand } from './menu-on-demand'

const load = () => import('./fault-menu')
const FaultMenu = lazy(() => load().then((module) => ({ default: module.FaultMenu })))
const button = { size: 'small', children: demoText.tryFailure } as const

/** Unmistakable: nobody takes the demo for the agency, or the agency for the demo. */
export function DemoBand() {
  const isDemo = useApp((state) => state.shell?.workspace === 'demo')
  const fault = useApp((state) => state.shell?.demo?.fault ?? 'none')
  const leaveDemo = useApp((state) => state.leaveDemo)
  if (!isDemo) return null
  return (
    <section className="demo-band" aria-label={demoText.band}>
      <Beaker20Filled aria-hidden="true" />
      <p className="demo-words">
        <strong>{demoText.band}</strong>
        {fault !== 'none' && <span> · {demoText.failing(fault)}</span>}
      </p>
      <MenuOnDemand
        button={button}
        load={load}
        menu={<FaultMenu button={button} fault={fault} />}
      />
      <Button size="small" onClick={() => void leaveDemo()}>
        {demoText.leave}
      </Button>
    </section>
  )
}
