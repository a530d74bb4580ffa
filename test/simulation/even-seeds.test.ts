import { runSeeds } from './run-seeds'

runSeeds(0)
