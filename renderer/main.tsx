import { app, factsOrPatience } from './start' // stays first: see start.ts
import { createRoot } from 'react-dom/client'
import { App } from './app/app'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)
void factsOrPatience.then(() => root.render(<App app={app} />))
