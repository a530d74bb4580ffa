import { Button } from '../ui/button'
import { Beaker20Filled } from '@fluentui/react-icons/svg/beaker'
import { lazy } from 'react'
import { useApp } from '../state/use-app'
import { demoText, faultyIn } from '../text/app'
import './demo-band.css'
import { MenuOnDemand } from './menu-on-demand'

const load = () => import('./fault-menu')
const FaultMenu = lazy(() => load().then((module) => ({ default: module.FaultMenu })))
const button = { size: 'small', children: demoText.tryFailure } as const

/** Unmistakable: nobody takes the demo for the agency, or the agency for the demo. */
export function DemoBand() {
  const isDemo = useApp((state) => state.shell?.workspace === 'demo')
  const demo = useApp((state) => state.shell?.demo)
  const leaveDemo = useApp((state) => state.leaveDemo)
  if (!isDemo) return null
  const faulty = faultyIn(demo)
  return (
    <section className="demo-band" aria-label={demoText.band}>
      <Beaker20Filled aria-hidden="true" />
      <p className="demo-words">
        <strong>{demoText.band}</strong>
        {faulty.length > 0 && <span> · {demoText.failing(faulty)}</span>}
      </p>
      <MenuOnDemand button={button} load={load} menu={<FaultMenu button={button} />} />
      <Button size="small" onClick={() => void leaveDemo()}>
        {demoText.leave}
      </Button>
    </section>
  )
}
