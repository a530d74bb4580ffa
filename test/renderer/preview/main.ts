import { fakeBridge } from '../support/fake-bridge'
import { scenarioNamed } from './scenarios'

/** The real page over a bridge without an application: `?scenario=error`. */
const { answers, route } = scenarioNamed(new URLSearchParams(location.search).get('scenario'))
const bridge = fakeBridge(answers)
Object.defineProperty(window, 'bridge', { value: bridge })
await import('../../../renderer/main')
if (route) bridge.emit('app.navigate', route)
