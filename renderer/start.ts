import { bridge } from './bridge'
import { createApp } from './state/create-app'
import { connect } from './state/connect'

/** Imported before React, so that both calls travel while the rest of the bundle is evaluated. */
export const app = createApp(bridge)
connect(app, bridge)
